import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { confirmAddress } from '@/api/notification';
import { asProblem } from '@/api/problem';
import { ask } from '@/api/queries';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';

/** Opened from a mail, without login: mail arrives, so it may start again. Opening it changes nothing. */
export function MailAddressPage() {
  const t = useText();
  const { token } = useParams({ from: '/mailadres/$token' });
  const queries = useQueryClient();
  const state = useQuery(ask.addressConfirmation(token));
  const confirming = useMutation({
    mutationFn: () => confirmAddress(token),
    onSuccess: () => queries.invalidateQueries({ queryKey: ask.addressConfirmation(token).queryKey }),
  });
  const gone = state.error && asProblem(state.error).slug === 'not-found';
  return (
    <Page title={t('mailAddress.title')}>
      <div className="kg-narrow kg-stack" style={{ '--gap': '1.25rem' } as never}>
        {gone ? (
          <Notice kind="warning" heading={t('mailAddress.unknown')}>
            <p>{t('mailAddress.unknownHelp')}</p>
          </Notice>
        ) : (
          <Loaded query={state}>
            {({ confirmed }) => (
              <>
                <div role="status">
                  {confirmed ? (
                    <Notice kind="ok" heading={t('mailAddress.confirmed')} />
                  ) : (
                    <p className="kg-lead">{t('mailAddress.question')}</p>
                  )}
                </div>
                <FormProblem error={confirming.error} />
                {confirmed ? null : (
                  <p className="kg-row">
                    <Button look="primary" busy={confirming.isPending} onClick={() => confirming.mutate()}>
                      {t('mailAddress.confirm')}
                    </Button>
                  </p>
                )}
              </>
            )}
          </Loaded>
        )}
        <p>
          <TextLink to="/instellingen">{t('unsubscribe.settings')}</TextLink>
        </p>
      </div>
    </Page>
  );
}
