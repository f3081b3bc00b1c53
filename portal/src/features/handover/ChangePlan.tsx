import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Handover } from '@/api/handoverTypes';
import { changePlan } from '@/api/network';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { PlanFields } from './PlanFields';
import { planSchema, planValues, toPlan, type PlanValues } from './planForm';

export function ChangePlan({ handover, onDone }: { handover: Handover; onDone: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const form = useForm<PlanValues>({
    resolver: zodResolver(planSchema),
    defaultValues: planValues({
      successor: handover.to.programmeId,
      plan: handover.plan,
      days: 0,
      words: handover.plan.whatChanges,
    }),
  });
  const changing = useMutation({
    mutationFn: (values: PlanValues) => changePlan(handover.id, toPlan(values)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['handover', handover.id] });
      onDone();
    },
  });
  return (
    <form className="kg-form" noValidate onSubmit={form.handleSubmit((values) => changing.mutate(values))}>
      <PlanFields form={form} networkId={handover.networkId} />
      <FormProblem error={changing.error} />
      <div className="kg-form__actions">
        <Button type="submit" look="primary" busy={changing.isPending}>
          {t('common.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
