import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as content from './content';
import type { Query } from './http';
import * as network from './network';
import * as notification from './notification';
import { session } from './session';
import type { AudienceQuestion, TrialInput } from './types';

/**
 * Every question the portal asks, with its key. Keys of one network start with ['network', id], so that
 * whatever changes a network can make all that is known of it be asked again.
 */
export const ask = {
  session: () => queryOptions({ queryKey: ['session'], queryFn: session, staleTime: 60_000 }),
  me: () => queryOptions({ queryKey: ['me'], queryFn: network.me, staleTime: 60_000 }),

  networks: () => queryOptions({ queryKey: ['networks'], queryFn: network.networks }),
  networkBySlug: (slug: string) =>
    queryOptions({ queryKey: ['network-by-slug', slug], queryFn: () => network.network(slug) }),
  programme: (id: string) => queryOptions({ queryKey: ['programme', id], queryFn: () => network.programme(id) }),
  programmes: () => queryOptions({ queryKey: ['programmes'], queryFn: network.programmes }),

  members: (id: string, query: Query) =>
    queryOptions({
      queryKey: ['network', id, 'members', query],
      queryFn: () => network.members(id, query),
      placeholderData: keepPreviousData,
    }),
  member: (id: string, organisationId: string) =>
    queryOptions({
      queryKey: ['network', id, 'member', organisationId],
      queryFn: () => network.member(id, organisationId),
    }),
  applications: (id: string) =>
    queryOptions({ queryKey: ['network', id, 'applications'], queryFn: () => network.applications(id) }),
  organisation: (id: string) =>
    queryOptions({ queryKey: ['organisation', id], queryFn: () => network.organisation(id) }),
  representatives: (organisationId: string) =>
    queryOptions({
      queryKey: ['organisation', organisationId, 'representatives'],
      queryFn: () => network.representatives(organisationId),
    }),
  people: (ids: string[]) =>
    queryOptions({ queryKey: ['people', ids], queryFn: () => network.people(ids), retry: false }),
  meetings: (id: string) =>
    queryOptions({ queryKey: ['network', id, 'meetings'], queryFn: () => network.meetings(id) }),
  handovers: (id: string) =>
    queryOptions({ queryKey: ['network', id, 'handovers'], queryFn: () => network.handovers(id) }),
  noticeRule: (id: string) =>
    queryOptions({ queryKey: ['network', id, 'notice'], queryFn: () => network.noticeRule(id), retry: false }),
  handover: (id: string) => queryOptions({ queryKey: ['handover', id], queryFn: () => network.handover(id) }),

  themes: (id: string) =>
    queryOptions({
      queryKey: ['network', id, 'themes'],
      queryFn: () => content.themes(id),
      staleTime: 30_000,
    }),
  items: (id: string, query: Query) =>
    queryOptions({
      queryKey: ['network', id, 'items', query],
      queryFn: () => content.items(id, query),
      placeholderData: keepPreviousData,
    }),
  search: (id: string, query: Query) =>
    queryOptions({
      queryKey: ['network', id, 'search', query],
      queryFn: () => content.search(id, query),
      placeholderData: keepPreviousData,
    }),
  item: (id: string) => queryOptions({ queryKey: ['item', id], queryFn: () => content.item(id) }),
  answers: (itemId: string, query: Query) =>
    queryOptions({
      queryKey: ['item', itemId, 'answers', query],
      queryFn: () => content.answers(itemId, query),
      placeholderData: keepPreviousData,
    }),

  subscriptions: (id: string) =>
    queryOptions({
      queryKey: ['network', id, 'subscriptions'],
      queryFn: () => notification.subscriptions(id),
    }),
  standingPreference: (id: string) =>
    queryOptions({
      queryKey: ['network', id, 'standing-preference'],
      queryFn: () => notification.standingPreference(id),
    }),
  outcome: (id: string, query: Query) =>
    queryOptions({
      queryKey: ['network', id, 'outcome', query],
      queryFn: () => notification.outcome(id, query),
      retry: false,
    }),
  rhythm: () => queryOptions({ queryKey: ['rhythm'], queryFn: notification.rhythm }),
  trial: (id: string, input: TrialInput) =>
    queryOptions({
      queryKey: ['network', id, 'trial', input],
      queryFn: () => notification.tryOut(id, input),
      retry: false,
    }),
  audienceEstimate: (id: string, question: AudienceQuestion) =>
    queryOptions({
      queryKey: ['network', id, 'audience-estimate', question],
      queryFn: () => notification.estimateAudience(id, question),
      placeholderData: keepPreviousData,
      retry: false,
    }),
  updates: (query: Query) =>
    infiniteQueryOptions({
      queryKey: ['updates', 'list', query],
      queryFn: ({ pageParam }) => notification.updates({ ...query, before: pageParam }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  unreadCount: () =>
    queryOptions({ queryKey: ['updates', 'unread-count'], queryFn: notification.unreadCount }),
  mailAddress: () => queryOptions({ queryKey: ['mail-address'], queryFn: notification.mailAddress }),
  addressConfirmation: (token: string) =>
    queryOptions({
      queryKey: ['address-confirmation', token],
      queryFn: () => notification.addressConfirmation(token),
    }),
  unsubscribeState: (token: string) =>
    queryOptions({
      queryKey: ['unsubscribe', token],
      queryFn: () => notification.unsubscribeState(token),
    }),
};
