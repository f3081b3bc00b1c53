import type { Uuid } from './types';

export const frequencies = ['direct', 'daily', 'weekly', 'here-only'] as const;
export type Frequency = (typeof frequencies)[number];

export interface Subscription {
  id: Uuid;
  themeId: Uuid;
  includeNarrower: boolean;
  frequency: Frequency;
}

export interface Update {
  id: Uuid;
  networkId: Uuid;
  kind: string;
  title: string;
  url: string;
  itemId: Uuid | null;
  reason: Record<string, string>;
  organisationName: string | null;
  createdAt: string;
  readAt: string | null;
}

export interface UnsubscribeState {
  networkName: string;
  themeName: string;
  stopped: boolean;
  itemTitle: string | null;
  itemStopped: boolean;
  canBeLessOften: boolean;
  everythingStopped: boolean;
}

/** What the link in a mail can do. */
export type UnsubscribeChoice = 'theme' | 'item' | 'less-often' | 'everything';

/** How it stands with mail to one's own address. */
export interface MailAddressState {
  stopped: boolean;
  reason: 'bounced' | 'unreachable' | 'complaint' | null;
  since: string | null;
  asked: string | null;
}

export interface AddressConfirmation {
  confirmed: boolean;
}
