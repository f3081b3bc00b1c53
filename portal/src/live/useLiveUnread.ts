import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { ask } from '@/api/queries';
import { useSession } from '@/session/SessionProvider';
import { keepListening, type Source } from './eventStream';
import { oneForAllWindows } from './oneForAllWindows';

const stream = '/api/notification/v1/updates/stream';
const seldom = 60_000;

type Found = { count: number } | { live: boolean };

let live = false;
const listeners = new Set<() => void>();
const setLive = (now: boolean) => {
  if (live === now) return;
  live = now;
  listeners.forEach((listener) => listener());
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether counts come by themselves; where they don't, whoever shows one asks now and then. */
const useIsLive = () => useSyncExternalStore(subscribe, () => live);

/** How much is unread; undefined for a visitor and until it is known. */
export function useUnreadCount(): number | undefined {
  const { signedIn } = useSession();
  const isLive = useIsLive();
  return useQuery({
    ...ask.unreadCount(),
    enabled: signedIn,
    retry: false,
    refetchInterval: isLive ? false : seldom,
  }).data;
}

/** Listens for as long as this is shown; on one place of the page, because it is for all of it. */
export function useListening() {
  const queries = useQueryClient();
  const { signedIn, lost, me } = useSession();
  const person = me?.person.id;
  useEffect(() => {
    if (!signedIn || lost || !person || typeof EventSource === 'undefined') return;
    const stop = oneForAllWindows<Found>(
      `kopgroep-unread-${person}`,
      (say) =>
        keepListening({
          open: () => new EventSource(stream) as unknown as Source,
          onCount: (count) => say({ count }),
          onLive: (isLive) => say({ live: isLive }),
        }),
      (found) => {
        if ('live' in found) setLive(found.live);
        else {
          setLive(true);
          queries.setQueryData(ask.unreadCount().queryKey, found.count);
        }
      },
    );
    return () => {
      stop();
      setLive(false);
    };
  }, [signedIn, lost, person, queries]);
}
