import type { Handover, NoticeRule } from '@/api/handoverTypes';
import type {
  Answer,
  Application,
  Item,
  MailAddressState,
  Me,
  Meeting,
  Member,
  Network,
  Organisation,
  Programme,
  Representative,
  Rhythm,
  StandingPreference,
  Standing,
  Subscription,
  Theme,
  Update,
} from '@/api/types';
import { followOf } from './data/follows';
import { id } from './data/ids';
import { answers, items, themes } from './data/knowledge';
import { members, organisations, programmeOrganisations } from './data/organisations';
import { meAs, type Persona } from './data/people';
import { applications, meetings, programmes, representatives, updates } from './data/rest';

/** What the mocked services know. A test makes its own and changes it as it likes. */
export interface World {
  persona: Persona;
  me: Me | null;
  networks: Network[];
  programmes: Programme[];
  organisations: Organisation[];
  members: Member[];
  applications: Application[];
  representatives: Representative[];
  meetings: Meeting[];
  themes: Theme[];
  items: Item[];
  answers: Answer[];
  subscriptions: Subscription[];
  standing: StandingPreference;
  rhythm: Rhythm;
  updates: Update[];
  handovers: Handover[];
  notice: NoticeRule;
  /** What the link of each mail did, by its token. */
  stopped: Map<string, string>;
  mailAddress: MailAddressState;
  /** Whether people without an account may follow by mail, and what was asked for. */
  contactsAllowed: boolean;
  contacts: { email: string; themes: string[]; confirmed: boolean }[];
  /** Search runs without its index. */
  degraded: boolean;
}

const standings: Record<Persona, Standing> = {
  visitor: 'VISITOR',
  outsider: 'OUTSIDER',
  member: 'MEMBER',
  double: 'MEMBER',
  steward: 'STEWARD',
  successor: 'OUTSIDER',
};

export function createWorld(persona: Persona = 'visitor'): World {
  return {
    persona,
    me: persona === 'visitor' ? null : meAs[persona](),
    networks: networks(standings[persona]),
    programmes: programmes(),
    organisations: [...organisations(), ...programmeOrganisations],
    members: members(),
    applications: applications(),
    representatives: representatives(),
    meetings: meetings(),
    themes: themes(),
    items: items(),
    answers: answers(),
    subscriptions:
      persona === 'visitor'
        ? []
        : [followOf({ themeId: id('theme', 'financiering'), frequency: 'direct' }, { nl: 'Financiering', en: 'Funding' })],
    standing: { mail: null, inApp: null, feed: null, webhook: null, mutedUntil: null },
    rhythm: { zone: 'Europe/Amsterdam', at: '07:30', weekday: 'monday', quietFrom: null, quietUntil: null },
    updates: persona === 'visitor' ? [] : updates(),
    handovers: [],
    notice: {
      usualDays: 14,
      decision: { minimumDays: 0, decision: 'Op 4 oktober besloten de leden dat aankondigen op de dag zelf genoeg is.' },
    },
    stopped: new Map(),
    contactsAllowed: false,
    contacts: [],
    mailAddress: { stopped: false, reason: null, since: null, asked: null },
    degraded: false,
  };
}

const steward = {
  programmeId: id('programme', 'zorgpact'),
  name: 'Zorgpact',
  organisationId: id('org', 'zorgpact'),
  contact: 'coordinator@zorgpact.example',
  colour: null as string | null,
};

const networks = (standing: Standing): Network[] => [
  {
    id: id('network', 'kopgroep'),
    slug: 'kopgroep',
    name: 'Kopgroep',
    summary:
      'Koplopers zijn samenwerkingen van zorginstellingen, scholen, gemeenten en bedrijven. In de Kopgroep delen ze wat werkt, zodat een goed project niet stopt als de subsidie stopt.',
    steward: { ...steward },
    colour: '#14507a',
    epoch: 1,
    memberCount: 13,
    frozen: null,
    handover: null,
    standing,
    rights: [],
  },
  {
    id: id('network', 'agendas'),
    slug: 'regionale-agendas',
    name: "Regionale agenda's",
    summary: 'Regio’s maken samen plannen voor werken en leren in de zorg, en leren van elkaars aanpak.',
    steward,
    epoch: 1,
    memberCount: 6,
    frozen: null,
    handover: null,
    standing: standing === 'STEWARD' ? 'STEWARD' : standing === 'VISITOR' ? 'VISITOR' : 'OUTSIDER',
    rights: [],
  },
];
