import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';

/** The regions that members are in, for choosing from. */
export function useRegions(networkId: string): string[] {
  const members = useQuery({ ...ask.members(networkId, { size: 100 }), staleTime: 60_000 }).data?.items ?? [];
  return [...new Set(members.map(({ organisation }) => organisation.region).filter((it): it is string => !!it))].sort();
}
