import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askConfirmation } from '@/api/notification';
import { ask } from '@/api/queries';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** Says that mail to my address was stopped, and sends the mail by which it starts again. Nothing while mail works. */
export function MailStopped({ email }: { email: string }) {
  const t = useText();
  const queries = useQueryClient();
  const state = useQuery(ask.mailAddress()).data;
  const asking = useMutation({
    mutationFn: askConfirmation,
    onSuccess: () => queries.invalidateQueries({ queryKey: ask.mailAddress().queryKey }),
  });
  if (!state?.stopped) return null;
  return (
    <Notice kind="warning" heading={t('mailAddress.stopped', { email })}>
      <p>{t(`mailAddress.reason.${state.reason ?? 'bounced'}`)}</p>
      <div role="status">{state.asked ? <p>{t('mailAddress.asked', { email })}</p> : null}</div>
      <FormProblem error={asking.error} />
      <p className="kg-row">
        <Button busy={asking.isPending} onClick={() => asking.mutate()}>
          {t(state.asked ? 'mailAddress.askAgain' : 'mailAddress.ask')}
        </Button>
      </p>
    </Notice>
  );
}
