import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeFollow, follow, leaveFollow, returnToFollow, stopFollow } from '@/api/notification';
import { ask } from '@/api/queries';
import type { Criteria, Network, Subscription, Wish } from '@/api/types';
import { useSession } from '@/session/SessionProvider';
import { criteriaOf, follows } from './targets';

/** After a change: what is followed, and what that comes to, is asked anew. */
export function useFollowsChanged(networkId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['subscriptions', 'outcome'].map((what) => queries.invalidateQueries({ queryKey: ['network', networkId, what] })),
    );
}

/** Follows again what was stopped, as it was. */
export async function restore(networkId: string, was: Subscription) {
  if (was.forEveryone) return returnToFollow(was.id);
  const { includeNarrower, frequency } = was;
  const now = await follow(networkId, { ...criteriaOf(was), includeNarrower, frequency });
  if (was.mutedUntil || was.inApp !== null || was.feed !== null || was.webhook !== null) {
    await changeFollow(now.id, wishOf(was));
  }
}

/** Stops one's own follow; one that is there for everyone is only left. */
export const stopForOneself = (it: Subscription) => (it.forEveryone ? leaveFollow(it.id) : stopFollow(it.id));

export const wishOf = ({ includeNarrower, frequency, mutedUntil, inApp, feed, webhook }: Wish): Wish => ({
  includeNarrower,
  frequency,
  mutedUntil,
  inApp,
  feed,
  webhook,
});

/** Following one thing: how it is now, one step to start, one to stop, and that step back. */
export function useFollow(network: Network, criteria: Criteria) {
  const { signedIn } = useSession();
  const changed = useFollowsChanged(network.id);
  const [stopped, setStopped] = useState<Subscription[]>([]);
  const [touched, setTouched] = useState(false);
  const all = useQuery({ ...ask.subscriptions(network.id), enabled: signedIn, retry: false });
  const same = all.data?.filter((it) => follows(it, criteria)) ?? [];
  const own = same.find((it) => !it.forEveryone);
  const everyones = same.find((it) => it.forEveryone);
  const holding = [own, everyones?.left ? undefined : everyones].filter((it) => it !== undefined);

  const change = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSuccess: changed });
  return {
    /** It isn't known yet what is followed; a button would say something that may not be so. */
    unknown: signedIn && all.isPending,
    own,
    everyones,
    current: holding[0],
    following: holding.length > 0,
    /** It was stopped here a moment ago, and can be as it was. */
    stopped: stopped.length > 0 && holding.length === 0,
    /** It was started here a moment ago. */
    started: touched && change.isSuccess && holding.length > 0,
    busy: change.isPending,
    error: change.error,
    start: (more: { includeNarrower?: boolean } = {}) => {
      setStopped([]);
      setTouched(true);
      change.mutate(async () => {
        if (everyones?.left) await returnToFollow(everyones.id);
        else await follow(network.id, { ...criteria, ...more, frequency: null });
      });
    },
    stop: () => {
      setStopped(holding);
      change.mutate(() => Promise.all(holding.map(stopForOneself)));
    },
    undo: () => {
      change.mutate(() => Promise.all(stopped.map((it) => restore(network.id, it))));
      setStopped([]);
    },
    wish: (wish: Partial<Wish>) => {
      if (own) change.mutate(() => changeFollow(own.id, { ...wishOf(own), ...wish }));
    },
    forEveryone: () => change.mutate(() => follow(network.id, { ...criteria, forEveryone: true, frequency: null })),
    notForEveryone: () => {
      if (everyones) change.mutate(() => stopFollow(everyones.id));
    },
  };
}

export type Following = ReturnType<typeof useFollow>;
