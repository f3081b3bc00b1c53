/** What the services answer, as the API contract words it. Instants are ISO 8601 in UTC. */
import type { HandoverState } from './handoverTypes';

export type { HandoverState } from './handoverTypes';

export type Language = 'nl' | 'en';
export type Uuid = string;

export interface Page<T> {
  items: T[];
  page: { number: number; size: number; totalItems: number; totalPages: number };
}

export interface Session {
  signedIn: boolean;
  name?: string;
  personId?: Uuid;
}

export type OrganisationKind =
  | 'collaboration'
  | 'care-institution'
  | 'school'
  | 'municipality'
  | 'company'
  | 'programme'
  | 'other';

export type Role = 'representative' | 'coordinator';

export interface MyOrganisation {
  id: Uuid;
  name: string;
  kind: OrganisationKind;
  role: Role;
}

export interface Me {
  person: { id: Uuid; name: string; email: string; language: Language };
  organisations: MyOrganisation[];
}

export type Standing = 'VISITOR' | 'OUTSIDER' | 'MEMBER' | 'STEWARD' | 'SUCCESSOR' | 'FORMER_STEWARD';

export interface Network {
  id: Uuid;
  slug: string;
  name: string;
  summary: string | null;
  colour?: string | null;
  steward: { programmeId: Uuid; name: string; organisationId: Uuid; contact: string | null; colour?: string | null };
  epoch: number;
  memberCount: number;
  frozen: { reason: string; expectedEnd: string | null } | null;
  handover: { id: Uuid; state: HandoverState; successorName: string } | null;
  standing: Standing;
  rights: string[];
}

export interface Programme {
  id: Uuid;
  name: string;
  organisationId: Uuid;
  endsOn: string | null;
  dataController: string | null;
  privacyContact: string | null;
  networks: { id: Uuid; slug: string; name: string }[];
}

export interface Organisation {
  id: Uuid;
  name: string;
  kind: OrganisationKind;
  region: string | null;
  website?: string | null;
  partners?: string[];
  continues?: string[];
  runsFrom?: string | null;
  runsUntil?: string | null;
  brings?: string | null;
  themes?: Uuid[];
}

export interface Member {
  membershipId: Uuid;
  status: 'applied' | 'admitted' | 'declined' | 'left';
  since: string | null;
  organisation: Organisation;
  presentation: string | null;
  contact: { personId: Uuid; name: string; role: Role } | null;
}

export interface Application {
  membershipId: Uuid;
  organisation: Organisation;
  applicant: { name: string; email: string } | null;
  motivation: string | null;
  appliedAt: string | null;
}

export interface ApplicationInput {
  organisation?: {
    name: string;
    kind: OrganisationKind;
    region: string;
    website: string | null;
    brings: string;
  };
  applicant?: { name: string; email: string; language: Language };
  organisationId?: Uuid;
  motivation: string;
}

export interface OrganisationInput {
  region: string;
  website: string | null;
  partners: string[];
  brings: string;
}

export interface Representative {
  representationId: Uuid;
  person: { id: Uuid; name: string; email?: string };
  role: Role;
  since: string | null;
  status: 'active' | 'invited';
}

export interface InvitationInput {
  name: string;
  email: string;
  language: Language;
  role: Role;
}

export interface PersonSummary {
  id: Uuid;
  name: string;
  organisations: { id: Uuid; name: string }[];
}

export interface Meeting {
  id: Uuid;
  networkId: Uuid;
  title: string;
  startsAt: string;
  endsAt: string | null;
  place: string | null;
  hostOrganisationId: Uuid | null;
  description: string | null;
  yearInferred: boolean;
  /** What it is one of, for example Kopgroepdag. */
  series: string | null;
  cancelled: boolean;
}

export type MeetingInput = Omit<Meeting, 'id' | 'networkId' | 'cancelled'>;

export interface Theme {
  id: Uuid;
  prefLabel: Record<string, string>;
  altLabels: Record<string, string[]>;
  definition: string | Record<string, string> | null;
  broaderId: Uuid | null;
  narrowerIds: Uuid[];
  itemCount: number;
}

export interface ThemeInput {
  prefLabel: Record<string, string>;
  altLabels: Record<string, string[]>;
  definition: string | null;
  broaderId: Uuid | null;
}

export const itemKinds = [
  'article',
  'tip',
  'example',
  'guide',
  'presentation',
  'question',
  'report',
] as const;
export type ItemKind = (typeof itemKinds)[number];
export type Audience = 'public' | 'network' | 'organisation';
export type ItemStatus = 'draft' | 'published' | 'withdrawn';

export interface ItemSummary {
  id: Uuid;
  networkId?: Uuid;
  title: string;
  kind: ItemKind;
  audience: Audience;
  status: ItemStatus;
  language: Language;
  themes: { id: Uuid; label: string }[];
  organisation: { id: Uuid; name: string };
  publishedAt: string | null;
  summary: string | null;
}

export interface Item extends ItemSummary {
  text: string;
  html: string;
  author: { personId: Uuid } | null;
  version: number;
  withdrawnAt: string | null;
}

/** What a member answers to a question. Who may read the question may read it. */
export interface Answer {
  id: Uuid;
  itemId: Uuid;
  organisation: { id: Uuid; name: string };
  author: { personId: Uuid };
  text: string;
  html: string;
  givenAt: string;
  changedAt: string;
  version: number;
}

export interface ItemInput {
  title: string;
  kind: ItemKind;
  text: string;
  themes: Uuid[];
  audience: Audience;
  language: Language;
  /** On a change: whether those who follow the themes want to hear of it. */
  inSubstance?: boolean;
}

export interface Facet {
  id: string;
  label: string;
  count: number;
}

export interface SearchHit extends ItemSummary {
  highlight?: { title?: string | null; text?: string | null } | null;
}

export interface SearchAnswer extends Page<SearchHit> {
  facets: { theme: Facet[]; kind: Facet[]; organisation: Facet[] };
  degraded: boolean;
}

export * from './notificationTypes';
