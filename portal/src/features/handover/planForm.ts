import { z } from 'zod';
import type { HandoverPlan, PlanInput } from '@/api/handoverTypes';
import { fromLocal, toLocal } from '@/forms/localTime';
import type { MessageId } from '@/i18n';

const say = (id: MessageId) => id;

export const planSchema = z.object({
  successor: z.string().min(1, say('plan.successorMissing')),
  freezeAt: z.string().min(1, say('plan.freezeAtMissing')),
  noticeDays: z.string().regex(/^\d{1,3}$/, say('plan.noticeWrong')),
  nl: z.string().trim().min(1, say('plan.nlMissing')),
  en: z.string().trim().min(1, say('plan.enMissing')),
});
export type PlanValues = z.infer<typeof planSchema>;

/** The days that offering, accepting and announcing may well take before the notice begins. */
const untilAnnounced = 3;

/** The first moment that leaves so many days of notice, as a form field wants it; at once when none are needed. */
export const firstMoment = (days: number) =>
  toLocal(new Date(Date.now() + (days ? days + untilAnnounced : 0) * 86_400_000).toISOString());

interface Start {
  successor: string;
  plan: HandoverPlan | null;
  days: number;
  words: { nl: string; en: string };
}

export const planValues = ({ successor, plan, days, words }: Start): PlanValues => ({
  successor,
  freezeAt: plan ? toLocal(plan.freezeAt) : firstMoment(days),
  noticeDays: String(plan?.noticeDays ?? days),
  nl: plan?.whatChanges.nl ?? words.nl,
  en: plan?.whatChanges.en ?? words.en,
});

export const toPlan = (values: PlanValues): PlanInput => ({
  freezeAt: fromLocal(values.freezeAt),
  noticeDays: Number(values.noticeDays),
  whatChanges: { nl: values.nl, en: values.en },
  automatic: false,
});
