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
  /** For how many changes this one entry stands. */
  changes: number;
  followIds: Uuid[];
  /** Where the setting is that caused it. */
  settingsUrl: string;
  /** Comes whatever one chose. */
  mustArrive: boolean;
}

export interface Updates {
  items: Update[];
  /** What to ask for to get what follows; null at the end. */
  next: Uuid | null;
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
