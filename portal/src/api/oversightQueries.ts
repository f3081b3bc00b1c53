import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Query } from './http';
import * as oversight from './oversight';

/** What the steward asks of the network's mail, and what is asked of contacts. */
export const askOversight = {
  deliveries: (id: string, query: Query) =>
    queryOptions({
      queryKey: ['network', id, 'deliveries', query],
      queryFn: () => oversight.deliveries(id, query),
      placeholderData: keepPreviousData,
    }),
  bounces: (id: string, query: Query) =>
    queryOptions({
      queryKey: ['network', id, 'bounces', query],
      queryFn: () => oversight.bounces(id, query),
      placeholderData: keepPreviousData,
    }),
  suppressions: (id: string, query: Query) =>
    queryOptions({
      queryKey: ['network', id, 'suppressions', query],
      queryFn: () => oversight.suppressions(id, query),
      placeholderData: keepPreviousData,
    }),
  contactPolicy: (id: string) =>
    queryOptions({ queryKey: ['network', id, 'contact-policy'], queryFn: () => oversight.contactPolicy(id), retry: false }),
  contactConfirmation: (token: string) =>
    queryOptions({
      queryKey: ['contact-confirmation', token],
      queryFn: () => oversight.contactConfirmation(token),
    }),
};
