import { z } from 'zod';
import type { HandoverPlan } from '@/api/handoverTypes';
import { fromLocal, toLocal } from '@/forms/localTime';
import type { MessageId } from '@/i18n';

const say = (id: MessageId) => id;

export const planSchema = z.object({
  successor: z.string().min(1, say('plan.successorMissing')),
  freezeAt: z.string().min(1, say('plan.freezeAtMissing')),
  noticeDays: z.string().regex(/^\d{1,3}$/, say('plan.noticeWrong')),
  nl: z.string().trim().min(1, say('plan.nlMissing')),
  en: z.string().trim().min(1, say('plan.enMissing')),
  decisionOnNotice: z.string().trim(),
});
export type PlanValues = z.infer<typeof planSchema>;

/** The first moment that leaves so many days of notice, as a form field wants it. */
export const firstMoment = (days: number) => toLocal(new Date(Date.now() + days * 86_400_000).toISOString());

export const planValues = (successor: string, plan: HandoverPlan | null, usual: { nl: string; en: string }): PlanValues => ({
  successor,
  freezeAt: plan ? toLocal(plan.freezeAt) : firstMoment(14),
  noticeDays: String(plan?.noticeDays ?? 14),
  nl: plan?.whatChanges.nl ?? usual.nl,
  en: plan?.whatChanges.en ?? usual.en,
  decisionOnNotice: plan?.decisionOnNotice ?? '',
});

export const toPlan = (values: PlanValues): HandoverPlan => ({
  freezeAt: fromLocal(values.freezeAt),
  noticeDays: Number(values.noticeDays),
  whatChanges: { nl: values.nl, en: values.en },
  decisionOnNotice: values.decisionOnNotice || null,
  automatic: false,
});
