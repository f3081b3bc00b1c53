import { get, post, put, type Query } from './http';
import type { Page } from './types';

const v1 = '/api/notification/v1';

export interface Reader {
  id: string;
  /** Null for a contact, who has none, and for who was erased. */
  name: string | null;
  /** Where the mailbox is; the rest of the address isn't shown. */
  domain: string | null;
  contact: boolean;
}

export const deliveryStates = ['sent', 'waiting', 'failed', 'dropped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
export const mailKinds = ['direct', 'daily', 'weekly', 'notice', 'confirmation', 'contact', 'contact-known'] as const;
export type MailKind = (typeof mailKinds)[number];
export const bounceKinds = ['hard', 'soft', 'complaint'] as const;
export type BounceKind = (typeof bounceKinds)[number];

export interface Delivery {
  id: string;
  kind: MailKind;
  state: DeliveryState;
  reader: Reader;
  createdAt: string;
  dueAt: string;
  endedAt: string | null;
  attempts: number;
  problem: string | null;
}

type Counts = Record<DeliveryState, number>;

export interface Deliveries extends Page<Delivery> {
  last7Days: Counts;
  last30Days: Counts;
}

export interface Bounce {
  id: string;
  kind: BounceKind;
  status: string;
  reader: Reader;
  mailKind: MailKind;
  receivedAt: string;
}

export interface Suppression {
  reader: Reader;
  reason: 'bounced' | 'unreachable' | 'complaint';
  since: string;
  /** Whether it is about the address that she has now. */
  current: boolean;
}

export const deliveries = (networkId: string, query: Query) =>
  get<Deliveries>(`${v1}/networks/${networkId}/deliveries`, query);
export const bounces = (networkId: string, query: Query) =>
  get<Page<Bounce>>(`${v1}/networks/${networkId}/bounces`, query);
export const suppressions = (networkId: string, query: Query) =>
  get<Page<Suppression>>(`${v1}/networks/${networkId}/suppressions`, query);

export const contactPolicy = (networkId: string) =>
  get<{ allowed: boolean }>(`${v1}/networks/${networkId}/contact-policy`);
export const setContactPolicy = (networkId: string, allowed: boolean) =>
  put<{ allowed: boolean }>(`${v1}/networks/${networkId}/contact-policy`, { allowed });

export type ContactFrequency = 'direct' | 'daily' | 'weekly';
export interface ContactWish {
  email: string;
  language: string;
  themes: string[];
  frequency: ContactFrequency;
}
/** Answers the same whatever is known of the address. */
export const askToFollow = (networkId: string, wish: ContactWish) =>
  post(`${v1}/networks/${networkId}/contacts`, wish);

export interface ContactConfirmation {
  networkName: string;
  networkSlug: string;
  themes: string[];
  frequency: ContactFrequency;
  confirmed: boolean;
}
export const contactConfirmation = (token: string) =>
  get<ContactConfirmation>(`${v1}/contact-confirmations/${encodeURIComponent(token)}`);
export const confirmContact = (token: string) =>
  post(`${v1}/contact-confirmations/${encodeURIComponent(token)}`);
