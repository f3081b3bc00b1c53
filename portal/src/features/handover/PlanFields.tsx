import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { ask } from '@/api/queries';
import { useFieldErrors } from '@/forms/fieldErrors';
import { useText } from '@/i18n';
import { TextAreaField, TextField } from '@/ui/Field';
import { firstMoment, type PlanValues } from './planForm';

/** The plan itself: when, with how much notice, and what members will hear. */
export function PlanFields({ form, networkId }: { form: UseFormReturn<PlanValues>; networkId: string }) {
  const t = useText();
  const rule = useQuery(ask.noticeRule(networkId)).data;
  const errors = useFieldErrors(form);
  const noticeHint = rule?.decision
    ? t('plan.noticeDecided', { days: rule.decision.minimumDays, decision: rule.decision.decision })
    : t('plan.noticeHint', { days: rule?.usualDays ?? 14 });
  return (
    <>
      <div className="kg-form__pair">
        <TextField
          label={t('plan.freezeAt')}
          hint={t('plan.freezeAtHint')}
          type="datetime-local"
          error={errors('freezeAt')}
          {...form.register('freezeAt')}
        />
        <TextField
          label={t('plan.notice')}
          hint={noticeHint}
          type="number"
          min={0}
          inputMode="numeric"
          error={errors('noticeDays')}
          {...form.register('noticeDays', { onChange: () => moveStartWithNotice(form) })}
        />
      </div>
      <TextAreaField
        label={t('plan.whatChangesNl')}
        hint={t('plan.whatChangesHint')}
        rows={4}
        lang="nl"
        error={errors('nl')}
        {...form.register('nl')}
      />
      <TextAreaField label={t('plan.whatChangesEn')} rows={4} lang="en" error={errors('en')} {...form.register('en')} />
    </>
  );
}

/** As long as nobody chose a moment, it is the first that the notice leaves room for. */
function moveStartWithNotice(form: UseFormReturn<PlanValues>) {
  if (form.getFieldState('freezeAt').isDirty) return;
  const days = Number(form.getValues('noticeDays'));
  if (Number.isInteger(days)) form.resetField('freezeAt', { defaultValue: firstMoment(days) });
}
