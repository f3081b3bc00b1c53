import type { Answer, Item, ItemKind, Theme } from '@/api/types';
import { id } from './ids';

const theme = (
  key: string,
  nl: string,
  en: string,
  broader: string | null,
  narrower: string[],
  count: number,
  also: string[] = [],
  definition: string | null = null,
): Theme => ({
  id: id('theme', key),
  prefLabel: { nl, en },
  altLabels: { nl: also, en: [] },
  definition,
  broaderId: broader ? id('theme', broader) : null,
  narrowerIds: narrower.map((it) => id('theme', it)),
  itemCount: count,
});

export const themes = (): Theme[] => [
  theme('verduurzaming', 'Verduurzaming', 'Making it last', null, ['opschaling', 'toegevoegde-waarde', 'governance', 'financiering'], 9, ['bestendiging', 'borging'], 'Een samenwerkingsproject bestendig maken: zo dat het doorgaat als de subsidie stopt.'),
  theme('opschaling', 'Opschaling', 'Scaling up', 'verduurzaming', [], 2, ['groter maken', 'uitrollen'], 'Van een geslaagde proef naar iets dat overal kan.'),
  theme('toegevoegde-waarde', 'Toegevoegde waarde', 'Added value', 'verduurzaming', [], 3, ['meerwaarde']),
  theme('governance', 'Governance', 'Governance', 'verduurzaming', [], 2, ['besturing', 'afspraken']),
  theme('financiering', 'Financiering', 'Funding', 'verduurzaming', [], 4, ['bekostiging', 'geld'], 'Wie betaalt mee, en hoe, als de subsidie stopt.'),
];

interface Row {
  key: string;
  title: string;
  kind: ItemKind;
  org: [string, string];
  themes: [string, string][];
  audience?: Item['audience'];
  at: string;
  summary: string;
  text: string;
}

const F: [string, string] = ['financiering', 'Financiering'];
const V: [string, string] = ['verduurzaming', 'Verduurzaming'];
const T: [string, string] = ['toegevoegde-waarde', 'Toegevoegde waarde'];
const G: [string, string] = ['governance', 'Governance'];
const O: [string, string] = ['opschaling', 'Opschaling'];

const rows: Row[] = [
  { key: 'lidmaatschap', title: 'Meebetalen als lid: zo werkt het lidmaatschapsmodel', kind: 'example', org: ['zorgalliantie', 'Zorgalliantie'], themes: [F], at: '2026-11-17T09:30:00Z', summary: 'De partijen in de alliantie betalen samen mee. Daardoor hangt het werk niet af van één subsidie.', text: 'De partijen in de alliantie betalen **samen** mee. Daardoor hangt het werk niet af van één subsidie.\n\n## Hoe het werkt\n\n- Iedere partij betaalt een vaste bijdrage per jaar.\n- De bijdrage hangt af van de grootte.\n- Wie meebetaalt, beslist mee over het programma.\n\n## Wat ons hielp\n\nBegin met wat het oplevert. Pas als dat helder is, gaat het gesprek over geld.' },
  { key: 'wederkerigheid', title: 'Vier voorwaarden voor een netwerk dat blijft', kind: 'tip', org: ['netwerkzon', 'NetwerkZON'], themes: [V, G], at: '2026-11-12T13:00:00Z', summary: 'Onderlinge afhankelijkheid, meerdere lagen, een gedeeld toekomstbeeld en elkaar weten te bereiken.', text: 'Richt je samenwerking in op **wederkerigheid**. Vier voorwaarden:\n\n1. Onderlinge afhankelijkheid\n2. Meerdere lagen: richt je project anders in als je het anders wilt doen\n3. Een gedeeld toekomstbeeld\n4. Elkaar weten te bereiken, bijvoorbeeld met één inschrijfformulier' },
  { key: 'commercieel', title: 'Vijf tips voor samenwerken met een commerciële partij', kind: 'tip', org: ['tech4cure', 'Tech 4 Care & Cure'], themes: [T], at: '2026-11-03T10:15:00Z', summary: 'Wat helpt als een publiek initiatief en een bedrijf samen iets beginnen.', text: 'Wat helpt als een publiek initiatief en een bedrijf samen iets beginnen.' },
  { key: 'rekenmodel', title: 'Rekenmodel: wat levert een wijkleerbedrijf op?', kind: 'guide', org: ['wijkleer-denhaag', 'Wijkleerbedrijf Den Haag'], themes: [F, T], at: '2026-10-21T08:00:00Z', summary: 'Met dit model laat je een gemeente zien wat studenten en wijkbewoners voor elkaar doen, in uren en in euro’s.', text: 'Met dit model laat je een gemeente zien wat studenten en wijkbewoners voor elkaar doen.' },
  { key: 'geldstromen', title: 'Drie geldstromen die bij ons werken', kind: 'example', org: ['zorgboulevard', 'Zorgboulevard Roosendaal'], themes: [F], at: '2026-10-14T08:00:00Z', summary: 'Een dienstencheque, een sportschool voor ouderen en opleidingen op de markt.', text: 'Een dienstencheque, een sportschool voor ouderen en opleidingen op de markt.' },
  { key: 'oktober', title: 'Verslag: samenwerking verduurzamen (2 en 4 oktober)', kind: 'report', org: ['zorgpact', 'Zorgpact'], themes: [V], at: '2026-10-09T08:00:00Z', summary: 'Houd iedereen aan boord, en laat de samenwerking niet stollen in regels en papier.', text: 'Houd iedereen aan boord.' },
  { key: 'stip', title: 'Steeds een nieuwe stip op de horizon', kind: 'article', org: ['extra-strong', 'Extra Strong'], themes: [V, O], at: '2026-09-30T08:00:00Z', summary: 'Strong ging door als Extra Strong, met nieuwe doelen. Zo houd je er vaart in.', text: 'Strong ging door als Extra Strong, met nieuwe doelen.' },
  { key: 'september', title: 'Verslag: Koplopers over verduurzaming (13 september 2017)', kind: 'report', org: ['zorgpact', 'Zorgpact'], themes: [V], at: '2026-09-14T08:00:00Z', summary: 'Vijftien Koplopers spraken over de vraag wanneer je met verduurzamen begint.', text: 'Vijftien Koplopers.' },
  { key: 'vraag', title: 'Wie heeft afspraken gemaakt over gezamenlijke bijscholing?', kind: 'question', org: ['parnassia', 'ZIC Parnassia'], themes: [G], audience: 'network', at: '2026-11-19T14:05:00Z', summary: 'Wij willen bijscholing eenvoudiger regelen, met behoud van de registratie. Wie heeft dat al op papier?', text: 'Wij willen bijscholing eenvoudiger regelen.' },
];

export const items = (): Item[] =>
  rows.map((row) => ({
    id: id('item', row.key),
    networkId: id('network', 'kopgroep'),
    title: row.title,
    kind: row.kind,
    audience: row.audience ?? 'public',
    status: 'published',
    language: 'nl',
    themes: row.themes.map(([key, label]) => ({ id: id('theme', key), label })),
    organisation: { id: id('org', row.org[0]), name: row.org[1] },
    publishedAt: row.at,
    summary: row.summary,
    text: row.text,
    html: '',
    author: { personId: id('person', row.org[0]) },
    version: 1,
    withdrawnAt: null,
  }));

const answer = (key: string, org: string, name: string, at: string, text: string): Answer => ({
  id: id('answer', key),
  itemId: id('item', 'vraag'),
  organisation: { id: id('org', org), name },
  author: { personId: id('person', org) },
  text,
  html: '',
  givenAt: at,
  changedAt: at,
  version: 1,
});

export const answers = (): Answer[] => [
  answer('zon', 'netwerkzon', 'NetwerkZON', '2026-11-19T16:20:00Z', 'Wij hebben dat vorig jaar op papier gezet. Drie dingen hielpen:\n\n- één **contactpersoon** per organisatie,\n- een vaste dag in de maand,\n- een kort verslag voor de registratie.'),
  answer('strong', 'extra-strong', 'Extra Strong', '2026-11-20T09:05:00Z', 'Bel ons gerust, dan sturen we ons format.'),
];
