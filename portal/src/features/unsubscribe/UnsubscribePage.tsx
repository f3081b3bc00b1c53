import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { undoUnsubscribe, unsubscribe } from '@/api/notification';
import { asProblem } from '@/api/problem';
import { ask } from '@/api/queries';
import type { UnsubscribeState } from '@/api/types';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';

/** Opened from a mail, without login. Opening it changes nothing: mail scanners follow links too. */
export function UnsubscribePage() {
  const t = useText();
  const { token } = useParams({ from: '/afmelden/$token' });
  const state = useQuery(ask.unsubscribeState(token));
  const gone = state.error && asProblem(state.error).slug === 'not-found';
  return (
    <Page title={t('unsubscribe.title')}>
      <div className="kg-narrow kg-stack" style={{ '--gap': '1.25rem' } as never}>
        {gone ? (
          <Notice kind="warning" heading={t('unsubscribe.unknown')}>
            <p>{t('unsubscribe.unknownHelp')}</p>
          </Notice>
        ) : (
          <Loaded query={state}>{(known) => <Choice token={token} state={known} />}</Loaded>
        )}
        <p>
          <TextLink to="/instellingen">{t('unsubscribe.settings')}</TextLink>
        </p>
      </div>
    </Page>
  );
}

function Choice({ token, state }: { token: string; state: UnsubscribeState }) {
  const t = useText();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ask.unsubscribeState(token).queryKey });
  const stopping = useMutation({ mutationFn: () => unsubscribe(token), onSuccess: again });
  const undoing = useMutation({ mutationFn: () => undoUnsubscribe(token), onSuccess: again });
  const names = { theme: state.themeName, network: state.networkName };
  return (
    <>
      <div role="status">
        {state.stopped ? (
          <Notice kind="ok" heading={t('unsubscribe.stopped', names)}>
            <p>{t('unsubscribe.stoppedMore')}</p>
          </Notice>
        ) : undoing.isSuccess ? (
          <Notice kind="ok" heading={t('unsubscribe.undone', names)} />
        ) : (
          <p className="kg-lead">{t('unsubscribe.question', names)}</p>
        )}
      </div>
      <FormProblem error={stopping.error ?? undoing.error} />
      <p className="kg-row">
        {state.stopped ? (
          <Button busy={undoing.isPending} onClick={() => undoing.mutate()}>
            {t('common.undo')}
          </Button>
        ) : (
          <Button look="primary" busy={stopping.isPending} onClick={() => stopping.mutate()}>
            {t('unsubscribe.stop')}
          </Button>
        )}
      </p>
    </>
  );
}
