import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { undoUnsubscribe, unsubscribe } from '@/api/notification';
import { asProblem } from '@/api/problem';
import { ask } from '@/api/queries';
import type { UnsubscribeChoice, UnsubscribeState } from '@/api/types';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { useNames } from '@/i18n/names';
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
        {!state.data?.contact && (
          <p>
            <TextLink to="/instellingen">{t('unsubscribe.settings')}</TextLink>
          </p>
        )}
      </div>
    </Page>
  );
}

/** What the page says and offers: what just happened, or what held when it was opened. */
function Choice({ token, state }: { token: string; state: UnsubscribeState }) {
  const t = useText();
  const article = useNames();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ask.unsubscribeState(token).queryKey });
  const [last, setLast] = useState<UnsubscribeChoice | null>(null);
  const choosing = useMutation({
    mutationFn: (choice: UnsubscribeChoice) => unsubscribe(token, choice),
    onSuccess: (_, choice) => {
      setLast(choice);
      return again();
    },
  });
  const undoing = useMutation({
    mutationFn: () => undoUnsubscribe(token),
    onSuccess: () => {
      setLast(null);
      choosing.reset();
      return again();
    },
  });
  const done = last ?? heldAlready(state);
  const names = { theme: state.themeName || t('unsubscribe.thisSubject'), network: article.inSentence(state.networkName), item: state.itemTitle ?? '' };
  return (
    <>
      <div role="status">
        {done ? (
          <Notice kind="ok" heading={t(`unsubscribe.done.${done}`, names)}>
            <p>{t('unsubscribe.stoppedMore')}</p>
          </Notice>
        ) : undoing.isSuccess ? (
          <Notice kind="ok" heading={t('unsubscribe.undone', names)} />
        ) : (
          <p className="kg-lead">{t(state.followed ? 'unsubscribe.question' : 'unsubscribe.questionUnfollowed', names)}</p>
        )}
      </div>
      <FormProblem error={choosing.error ?? undoing.error} />
      {done ? (
        <p className="kg-row">
          <Button busy={undoing.isPending} onClick={() => undoing.mutate()}>
            {t('common.undo')}
          </Button>
        </p>
      ) : (
        <ul className="kg-plain-list kg-stack" style={{ '--gap': '0.6rem' } as never}>
          {offered(state).map((choice, index) => (
            <li key={choice}>
              <Button
                look={index === 0 ? 'primary' : undefined}
                busy={choosing.isPending && choosing.variables === choice}
                onClick={() => choosing.mutate(choice)}
              >
                {t(`unsubscribe.choice.${choice}`, names)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function heldAlready(state: UnsubscribeState): UnsubscribeChoice | null {
  if (state.everythingStopped) return 'everything';
  if (state.stopped) return 'theme';
  return state.itemStopped ? 'item' : null;
}

function offered(state: UnsubscribeState): UnsubscribeChoice[] {
  const choices: UnsubscribeChoice[] = ['theme'];
  if (state.canBeLessOften) choices.push('less-often');
  if (state.itemTitle) choices.push('item');
  return [...choices, 'everything'];
}
