import { useQuery } from '@tanstack/react-query';
import {
  changeFollow,
  follow,
  followTheme,
  leaveFollow,
  returnToFollow,
  stopFollow,
  unfollowTheme,
} from '@/api/notification';
import { ask } from '@/api/queries';
import type { FollowInput, Subscription, Wish } from '@/api/types';
import { useSession } from '@/session/SessionProvider';
import { criteriaOf } from './targets';

export const wishOf = ({ includeNarrower, frequency, mutedUntil, inApp, feed, webhook }: Wish): Wish => ({
  includeNarrower,
  frequency,
  mutedUntil,
  inApp,
  feed,
  webhook,
});

/** How following is done with the service as it is; a portal may be newer than the service, and then themes are all. */
export function useWays(networkId: string) {
  const { signedIn } = useSession();
  const standing = useQuery({ ...ask.standingPreference(networkId), enabled: signedIn });
  const themesOnly = standing.data === null;
  return { unknown: standing.isPending, themesOnly, ...(themesOnly ? forThemes(networkId) : forAll(networkId)) };
}

const forAll = (networkId: string) => ({
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

const forThemes = (networkId: string): ReturnType<typeof forAll> => {
  const start = ({ themeId, includeNarrower = true, frequency }: FollowInput) =>
    themeId
      ? followTheme(networkId, themeId, { includeNarrower, frequency: frequency ?? 'direct' })
      : Promise.reject(new Error('Only a theme can be followed here'));
  const stop = (it: Subscription) => unfollowTheme(networkId, it.themeId ?? '');
  return { start, change: (it, wish) => start({ themeId: it.themeId, ...wish }), stop, comeBack: start, end: stop, restore: start };
};
