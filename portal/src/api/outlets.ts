import { get, idempotencyKey, post, remove } from './http';
import { listOf } from './lists';
import type { Uuid } from './types';

const v1 = '/api/notification/v1';

export interface Feed {
  id: Uuid;
  name: string;
  networkId: Uuid | null;
  themeId: Uuid | null;
  /** The follow of a search. */
  searchId: Uuid | null;
  createdAt: string;
  lastReadAt: string | null;
}

export interface Webhook {
  id: Uuid;
  networkId: Uuid;
  organisationId: Uuid;
  url: string;
  description: string;
  createdAt: string;
  /** Gone: its server said so. Failing: nothing arrived for days. */
  state: 'on' | 'gone' | 'failing';
  switchedOffAt: string | null;
  failingSince: string | null;
  previousSecretUntil: string | null;
}

export const problemsOfAttempts = ['address-refused', 'address-unknown', 'timeout', 'tls', 'connection'] as const;

export interface Delivery {
  id: Uuid;
  messageId: string;
  kind: string;
  state: 'queued' | 'delivered' | 'failed' | 'dropped';
  createdAt: string;
  nextAttemptAt: string | null;
  attempts: {
    at: string;
    status: number | null;
    problem: (typeof problemsOfAttempts)[number] | null;
    durationMillis: number;
    answer: string;
  }[];
}

export const feeds = () => listOf<Feed>(`${v1}/feeds`);
/** Of a theme or a search there is no calendar. */
export const makeFeed = (feed: { name: string; networkId: Uuid | null; themeId?: Uuid; searchId?: Uuid }) =>
  post<{ feed: Feed; url: string; calendarUrl: string | null }>(`${v1}/feeds`, feed, idempotencyKey());
export const revokeFeed = (id: Uuid) => remove(`${v1}/feeds/${id}`);

export const webhooks = (networkId: Uuid) => listOf<Webhook>(`${v1}/networks/${networkId}/webhooks`);
export const makeWebhook = (networkId: Uuid, webhook: { url: string; description: string }) =>
  post<{ webhook: Webhook; secret: string }>(`${v1}/networks/${networkId}/webhooks`, webhook);
export const removeWebhook = (id: Uuid) => remove(`${v1}/webhooks/${id}`);
export const changeSecret = (id: Uuid) =>
  post<{ webhook: Webhook; secret: string }>(`${v1}/webhooks/${id}/secret`);
export const switchOn = (id: Uuid) => post<Webhook>(`${v1}/webhooks/${id}/switching-on`);
export const testWebhook = (id: Uuid) => post(`${v1}/webhooks/${id}/test`);
export const deliveries = (id: Uuid) => get<{ items: Delivery[] }>(`${v1}/webhooks/${id}/deliveries`, { size: 20 });
export const replay = (id: Uuid, delivery: Uuid) => post(`${v1}/webhooks/${id}/deliveries/${delivery}/replay`);
