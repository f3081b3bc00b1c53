import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { prepareHandover } from '@/api/network';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { useFieldErrors } from '@/forms/fieldErrors';
import { DraftKept, FormProblem } from '@/forms/FormProblem';
import { useDraftedForm } from '@/forms/useDraftedForm';
import { useText } from '@/i18n';
import { useNames, withArticle } from '@/i18n/names';
import { Button } from '@/ui/Button';
import { SelectField } from '@/ui/Field';
import { Skeleton } from '@/ui/Skeleton';
import { Section } from '@/ui/Text';
import { PlanFields } from './PlanFields';
import { planSchema, planValues, toPlan, type PlanValues } from './planForm';

interface Props {
  network: Network;
  onPrepared: (handoverId: string) => void;
}

/** The steward chooses a successor and writes the plan; nobody else sees it before it is offered. */
export function PrepareHandover({ network, onPrepared }: Props) {
  const t = useText();
  const names = useNames();
  const rule = useQuery(ask.noticeRule(network.id));
  const days = rule.data?.decision?.minimumDays ?? rule.data?.usualDays ?? 14;
  return (
    <Section id="voorbereiden" heading={t('prepare.heading')}>
      <p className="kg-narrow">{t('prepare.text', { network: names.inSentence(network.name) })}</p>
      {rule.isPending ? (
        <Skeleton />
      ) : (
        <PrepareForm key={days} network={network} days={days} onPrepared={onPrepared} />
      )}
    </Section>
  );
}

function PrepareForm({ network, days, onPrepared }: Props & { days: number }) {
  const t = useText();
  const queries = useQueryClient();
  const programmes = useQuery(ask.programmes()).data ?? [];
  const { form, kept, keepNow, drop } = useDraftedForm<PlanValues>({
    name: `overdracht.${network.id}`,
    schema: planSchema,
    defaults: planValues({ successor: '', plan: null, days, words: usualWords(network.name) }),
  });
  const errors = useFieldErrors(form);
  const preparing = useMutation({
    mutationFn: (values: PlanValues) => prepareHandover(network.id, values.successor, toPlan(values)),
    onError: keepNow,
    onSuccess: ({ id }) => {
      drop();
      onPrepared(id);
      return queries.invalidateQueries({ queryKey: ask.handovers(network.id).queryKey });
    },
  });
  return (
      <form className="kg-form" noValidate onSubmit={form.handleSubmit((values) => preparing.mutate(values))}>
        <SelectField
          label={t('prepare.successor')}
          empty={t('prepare.choose')}
          options={programmes
            .filter(({ id }) => id !== network.steward.programmeId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          error={errors('successor')}
          {...form.register('successor')}
        />
        <PlanFields form={form} networkId={network.id} />
        <FormProblem error={preparing.error} drafted={kept} />
        <div className="kg-form__actions">
          <Button type="submit" look="primary" busy={preparing.isPending}>
            {t('prepare.save')}
          </Button>
          <DraftKept kept={kept && !preparing.error} />
        </div>
      </form>
  );
}

/** What usually changes for members is nothing; a start for the steward's own words, in both languages at once. */
const usualWords = (network: string) => ({
  nl: `Voor jou verandert er niets. Je lidmaatschap van ${withArticle(network, 'nl')}, je kennis en wat je volgt blijven zoals ze zijn.`,
  en: `Nothing changes for you. Your membership of ${withArticle(network, 'en')}, your knowledge and what you follow stay as they are.`,
});
