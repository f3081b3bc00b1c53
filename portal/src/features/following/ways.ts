import { changeFollow, follow, leaveFollow, returnToFollow, stopFollow } from '@/api/notification';
import type { FollowInput, Subscription, Wish } from '@/api/types';
import { criteriaOf } from './targets';

export const wishOf = ({ includeNarrower, frequency, mutedUntil, inApp, feed, webhook }: Wish): Wish => ({
  includeNarrower,
  frequency,
  mutedUntil,
  inApp,
  feed,
  webhook,
});

/** How following is done in a network. */
export const waysIn = (networkId: string) => ({
  start: (input: FollowInput): Promise<unknown> => follow(networkId, input),
  change: (it: Subscription, wish: Wish): Promise<unknown> => changeFollow(it.id, wish),
  /** For oneself: what is there for everyone is only left. */
  stop: (it: Subscription): Promise<unknown> => (it.forEveryone ? leaveFollow(it.id) : stopFollow(it.id)),
  comeBack: (it: Subscription): Promise<unknown> => returnToFollow(it.id),
  /** Also for others, when it is there for everyone. */
  end: (it: Subscription): Promise<unknown> => stopFollow(it.id),
  /** Follows again what was stopped, as it was. */
  restore: async (was: Subscription): Promise<unknown> => {
    if (was.forEveryone) return returnToFollow(was.id);
    const { includeNarrower, frequency } = was;
    const now = await follow(networkId, { ...criteriaOf(was), includeNarrower, frequency });
    const saysMore = was.mutedUntil || was.inApp !== null || was.feed !== null || was.webhook !== null;
    return saysMore ? changeFollow(now.id, wishOf(was)) : now;
  },
});
