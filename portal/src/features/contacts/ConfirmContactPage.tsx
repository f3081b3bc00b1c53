import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { confirmContact } from '@/api/oversight';
import { askOversight } from '@/api/oversightQueries';
import { asProblem } from '@/api/problem';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { useNames } from '@/i18n/names';
import { Button } from '@/ui/Button';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';

/** Opened from a mail, without login: whoever has the mail says that she wants more of it. Opening it changes nothing. */
export function ConfirmContactPage() {
  const t = useText();
  const names = useNames();
  const { token } = useParams({ from: '/bevestigen/$token' });
  const queries = useQueryClient();
  const state = useQuery(askOversight.contactConfirmation(token));
  const confirming = useMutation({
    mutationFn: () => confirmContact(token),
    onSuccess: () => queries.invalidateQueries({ queryKey: askOversight.contactConfirmation(token).queryKey }),
  });
  const gone = state.error && asProblem(state.error).slug === 'not-found';
  return (
    <Page title={t('contact.confirmTitle')}>
      <div className="kg-narrow kg-stack" style={{ '--gap': '1.25rem' } as never}>
        {gone ? (
          <Notice kind="warning" heading={t('mailAddress.unknown')}>
            <p>{t('contact.unknownHelp')}</p>
          </Notice>
        ) : (
          <Loaded query={state}>
            {({ networkName, networkSlug, themes, frequency, confirmed }) => {
              const network = names.inSentence(networkName);
              return (
                <>
                  <div role="status">
                    {confirmed ? (
                      <Notice kind="ok" heading={t('contact.confirmed', { network })}>
                        <p>{t('contact.confirmedHelp')}</p>
                      </Notice>
                    ) : (
                      <p className="kg-lead">{t('contact.question', { network })}</p>
                    )}
                  </div>
                  <ul>
                    {themes.map((theme) => (
                      <li key={theme}>
                        {theme} <span className="kg-muted">· {t(`frequency.${frequency}`)}</span>
                      </li>
                    ))}
                  </ul>
                  <FormProblem error={confirming.error} />
                  {confirmed ? null : (
                    <p>
                      <Button look="primary" busy={confirming.isPending} onClick={() => confirming.mutate()}>
                        {t('contact.confirm')}
                      </Button>
                    </p>
                  )}
                  <p>
                    <TextLink to="/netwerken/$slug" params={{ slug: networkSlug }}>
                      {t('contact.toNetwork')}
                    </TextLink>
                  </p>
                </>
              );
            }}
          </Loaded>
        )}
      </div>
    </Page>
  );
}
