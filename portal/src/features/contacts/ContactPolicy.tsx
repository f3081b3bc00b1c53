import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { setContactPolicy } from '@/api/oversight';
import { askOversight } from '@/api/oversightQueries';
import { useNetwork } from '@/app/currentNetwork';
import { FormProblem } from '@/forms/FormProblem';
import { Saved } from '@/forms/Saved';
import { useText } from '@/i18n';
import { CheckboxChoice } from '@/ui/Choice';
import { Section } from '@/ui/Text';

/** The steward says whether people without an account may follow by mail. */
export function ContactPolicy() {
  const t = useText();
  const network = useNetwork();
  const queries = useQueryClient();
  const query = askOversight.contactPolicy(network.id);
  const policy = useQuery(query);
  const setting = useMutation({
    mutationFn: (allowed: boolean) => setContactPolicy(network.id, allowed),
    onSuccess: (said) => queries.setQueryData(query.queryKey, said),
  });
  if (!policy.data) return null;
  return (
    <Section id="contacten" heading={t('contactPolicy.heading')}>
      <CheckboxChoice
        label={t('contactPolicy.allow')}
        hint={t('contactPolicy.hint')}
        checked={policy.data.allowed}
        disabled={network.standing !== 'STEWARD'}
        onChange={(event) => setting.mutate(event.target.checked)}
      />
      <Saved saved={setting.isSuccess} />
      <FormProblem error={setting.error} />
    </Section>
  );
}
