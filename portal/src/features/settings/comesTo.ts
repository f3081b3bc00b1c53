import type { Frequency, Outcome, StandingPreference, Subscription, Wish } from '@/api/types';
import { useLocalised, useText } from '@/i18n';
import { useDates } from '@/i18n/dates';

export const isRunning = (mutedUntil: string | null): mutedUntil is string =>
  mutedUntil !== null && new Date(mutedUntil) > new Date();

/** What one's own words come to; whether another follow says something more specific only the service knows. */
export function outcomeHere(wish: Wish, standing: StandingPreference): Frequency {
  if (isRunning(standing.mutedUntil) || isRunning(wish.mutedUntil)) return 'here-only';
  return wish.frequency ?? standing.mail ?? 'direct';
}

/** What it comes to, and why, in a sentence. */
export function useComesTo() {
  const t = useText();
  const dates = useDates();
  const localised = useLocalised();
  const because = (follow: Subscription, wish: Wish, standing: StandingPreference, outcome: Outcome | undefined) => {
    if (isRunning(standing.mutedUntil)) return t('because.muted', { date: dates.date(standing.mutedUntil) });
    if (isRunning(wish.mutedUntil)) return t('because.muted', { date: dates.date(wish.mutedUntil) });
    const other = outcome?.because;
    if (other?.followId && other.followId !== follow.id) return t('because.follow', { label: localised(other.label) });
    if (wish.frequency) return t('because.own');
    return standing.mail ? t('because.everything') : t('because.default');
  };
  return (follow: Subscription, wish: Wish, standing: StandingPreference, outcome: Outcome | undefined) => {
    const mail = outcome?.mail ?? outcomeHere(wish, standing);
    return t('comesTo', { what: t(`comesTo.${mail}`), because: because(follow, wish, standing, outcome) });
  };
}
