import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { useSession } from '@/session/SessionProvider';

const key = 'kopgroep.network';
const NetworkContext = createContext<Network | null>(null);

export function NetworkProvider({ network, children }: { network: Network; children: ReactNode }) {
  return <NetworkContext value={network}>{children}</NetworkContext>;
}

/** The network that this page is in. */
export function useNetwork(): Network {
  const network = useContext(NetworkContext);
  if (!network) throw new Error('This page is not within a network');
  return network;
}

/** The network that is spoken of around the page: its own, else the one last looked at in this tab, else one's own. */
export function useNearestNetwork(): Network | undefined {
  const { slug, itemId } = useParams({ strict: false });
  const ofItem = useQuery({ ...ask.item(itemId ?? ''), enabled: !!itemId, retry: false }).data?.networkId;
  useEffect(() => {
    if (slug) sessionStorage.setItem(key, slug);
  }, [slug]);
  const known = slug ?? ofItem ?? sessionStorage.getItem(key);
  const { signedIn } = useSession();
  const own = useQuery({ ...ask.networks(), enabled: signedIn && !known }).data?.items.find(
    ({ standing }) => standing === 'MEMBER' || standing === 'STEWARD',
  );
  const nearest = known ?? own?.slug;
  return useQuery({ ...ask.networkBySlug(nearest ?? ''), enabled: !!nearest, retry: false }).data;
}
