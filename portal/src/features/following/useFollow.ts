import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '@/api/queries';
import type { Criteria, Network, Subscription, Wish } from '@/api/types';
import { useSession } from '@/session/SessionProvider';
import { follows } from './targets';
import { waysIn, wishOf } from './ways';

/** After a change: what is followed, and what that comes to, is asked anew. */
export function useFollowsChanged(networkId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['subscriptions', 'outcome'].map((what) => queries.invalidateQueries({ queryKey: ['network', networkId, what] })),
    );
}

/** Following one thing: how it is now, one step to start, one to stop, and that step back. */
export function useFollow(network: Network, criteria: Criteria) {
  const { signedIn } = useSession();
  const changed = useFollowsChanged(network.id);
  const ways = waysIn(network.id);
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
        if (everyones?.left) await ways.comeBack(everyones);
        else await ways.start({ ...criteria, ...more, frequency: null });
      });
    },
    stop: () => {
      setStopped(holding);
      change.mutate(() => Promise.all(holding.map(ways.stop)));
    },
    undo: () => {
      change.mutate(() => Promise.all(stopped.map((it) => ways.restore(it))));
      setStopped([]);
    },
    wish: (wish: Partial<Wish>) => {
      if (own) change.mutate(() => ways.change(own, { ...wishOf(own), ...wish }));
    },
    forEveryone: () => change.mutate(() => ways.start({ ...criteria, forEveryone: true, frequency: null })),
    notForEveryone: () => {
      if (everyones) change.mutate(() => ways.end(everyones));
    },
  };
}

export type Following = ReturnType<typeof useFollow>;
