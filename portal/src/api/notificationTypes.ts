import type { Audience, ItemKind, Uuid } from './types';

export const frequencies = ['direct', 'daily', 'weekly', 'here-only'] as const;
export type Frequency = (typeof frequencies)[number];

/** What a saved search asks for. */
export interface SearchCriteria {
  q: string | null;
  theme: Uuid | null;
  kind: ItemKind | null;
  organisation: Uuid | null;
}

/** What can be followed: one item, meetings (`series` '' is all of them), a search, or all that meets each of the rest. */
export interface Criteria {
  themeId?: Uuid | null;
  kind?: ItemKind | null;
  region?: string | null;
  organisationId?: Uuid | null;
  itemId?: Uuid | null;
  series?: string | null;
  search?: SearchCriteria | null;
}

/** What one says of a follow itself; null leaves it to what holds for everything in the network. */
export interface Wish {
  includeNarrower: boolean;
  frequency: Frequency | null;
  mutedUntil: string | null;
  inApp: boolean | null;
  feed: boolean | null;
  webhook: boolean | null;
}

/** A follow: one's own, or one for everyone who represents the organisation, which each may leave. */
export interface Subscription extends Required<Criteria>, Wish {
  id: Uuid;
  target: 'selection' | 'item' | 'series' | 'search';
  forEveryone: boolean;
  left: boolean;
  label: Record<string, string>;
}

export interface FollowInput extends Criteria {
  includeNarrower?: boolean;
  forEveryone?: boolean;
  frequency?: Frequency | null;
}

/** What holds for everything in a network, as long as a follow itself says nothing else; null is as usual. */
export interface StandingPreference {
  mail: Frequency | null;
  inApp: boolean | null;
  feed: boolean | null;
  webhook: boolean | null;
  mutedUntil: string | null;
}

/** What it comes to, and what made it so. */
export interface Outcome {
  mail: Frequency;
  inApp: boolean;
  feed: boolean;
  webhook: boolean;
  because: { level: string; followId: Uuid | null; label: Record<string, string> | null };
}

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** When mail may come, in one's own time zone; clock times as 07:30. */
export interface Rhythm {
  zone: string;
  at: string;
  weekday: Weekday;
  quietFrom: string | null;
  quietUntil: string | null;
}

export interface TrialInput {
  standingPreference?: StandingPreference;
  rhythm?: Rhythm;
  follows: (Partial<Wish> & FollowInput & { id?: Uuid })[];
  stop: Uuid[];
}

/** What the last month would have brought, as it is now and as it would be. */
export interface TrialAnswer {
  since: string;
  now: { mails: number; entries: number };
  then: { mails: number; entries: number };
}

export interface AudienceQuestion {
  themes: Uuid[];
  kind: ItemKind;
  audience: Audience;
}

/** How many people would hear of an item, by which channel, through which themes. */
export interface AudienceEstimate {
  people: number;
  direct: number;
  daily: number;
  weekly: number;
  hereOnly: number;
  feed: number;
  webhook: number;
  themes: { themeId: Uuid; label: Record<string, string>; people: number }[];
}

export interface Update {
  id: Uuid;
  networkId: Uuid;
  kind: string;
  title: string;
  /** What there is to say beside the title. */
  text: string | null;
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
  /** Whether the mail came because of what is followed; else it was the network's news or an answer. */
  followed: boolean;
  /** Whether the reader has no account to log in with. */
  contact: boolean;
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
