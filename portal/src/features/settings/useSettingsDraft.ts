import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { prefer } from '@/api/notification';
import type { Network, StandingPreference, Subscription, TrialInput, Wish } from '@/api/types';
import { waysIn, wishOf } from '@/features/following/ways';

/** What was changed in the settings of one network and isn't saved yet. */
export function useSettingsDraft(network: Network, saved: StandingPreference, follows: Subscription[]) {
  const queries = useQueryClient();
  const ways = waysIn(network.id);
  const [standingDraft, setStandingDraft] = useState<Partial<StandingPreference>>({});
  const [wishes, setWishes] = useState<Record<string, Partial<Wish>>>({});
  const standing: StandingPreference = { ...saved, ...standingDraft };
  const wishFor = (follow: Subscription): Wish => ({ ...wishOf(follow), ...wishes[follow.id] });
  const standingChanged = differs(standing, saved);
  const changed = follows.filter((follow) => differs(wishFor(follow), wishOf(follow)));
  const clear = () => {
    setStandingDraft({});
    setWishes({});
  };
  const saving = useMutation({
    mutationFn: async () => {
      if (standingChanged) await prefer(network.id, standing);
      for (const follow of changed) await ways.change(follow, wishFor(follow));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['network', network.id] });
      clear();
    },
  });
  const trial: TrialInput = {
    ...(standingChanged ? { standingPreference: standing } : {}),
    follows: changed.map((follow) => ({ id: follow.id, ...wishFor(follow) })),
    stop: [],
  };
  const touched = () => {
    if (!saving.isIdle) saving.reset();
  };
  return {
    standing,
    wishFor,
    dirty: standingChanged || changed.length > 0,
    isChanged: (follow: Subscription) => changed.includes(follow) || standingChanged,
    trial,
    saving,
    setStanding: (change: Partial<StandingPreference>) => {
      touched();
      setStandingDraft((before) => ({ ...before, ...change }));
    },
    setWish: (follow: Subscription, change: Partial<Wish>) => {
      touched();
      setWishes((before) => ({ ...before, [follow.id]: { ...before[follow.id], ...change } }));
    },
    undo: () => {
      touched();
      clear();
    },
  };
}

export type SettingsDraft = ReturnType<typeof useSettingsDraft>;

const differs = <T extends object>(one: T, other: T) =>
  (Object.keys(one) as (keyof T)[]).some((name) => (one[name] ?? null) !== (other[name] ?? null));
