import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';

const moving = ['announced', 'frozen', 'transferring', 'reconciled'];

/**
 * While a network is being handed over its state is asked again by itself: often when writing is refused, now and
 * then when it has been announced. When the steward changed, everything known of it is asked anew.
 */
export function useNetworkWhileMoving(network: Network) {
  const queries = useQueryClient();
  const state = network.handover?.state ?? '';
  const every = network.frozen ? 1_500 : moving.includes(state) ? 4_000 : 30_000;
  useQuery({ ...ask.networkBySlug(network.slug), refetchInterval: every });

  const before = useRef({ epoch: network.epoch, frozen: !!network.frozen });
  useEffect(() => {
    const changed = before.current.epoch !== network.epoch || before.current.frozen !== !!network.frozen;
    before.current = { epoch: network.epoch, frozen: !!network.frozen };
    if (changed) void queries.invalidateQueries();
  }, [network.epoch, network.frozen, queries]);
}
