import type { Application, Meeting, Programme, Representative, Update } from '@/api/types';
import { id } from './ids';

export const programmes = (): Programme[] => [
  {
    id: id('programme', 'zorgpact'),
    name: 'Zorgpact',
    organisationId: id('org', 'zorgpact'),
    endsOn: '2026-12-31',
    dataController: 'Programmabureau Zorgpact',
    privacyContact: 'privacy@zorgpact.example',
    networks: [
      { id: id('network', 'kopgroep'), slug: 'kopgroep', name: 'Kopgroep' },
      { id: id('network', 'agendas'), slug: 'regionale-agendas', name: "Regionale agenda's" },
    ],
  },
  {
    id: id('programme', 'actieleernetwerk'),
    name: 'Actieleernetwerk',
    organisationId: id('org', 'actieleernetwerk'),
    endsOn: null,
    dataController: 'Actieleernetwerk',
    privacyContact: 'privacy@actieleernetwerk.example',
    networks: [],
  },
  {
    id: id('programme', 'adviescommissie'),
    name: 'Adviescommissie Werken in de zorg',
    organisationId: id('org', 'adviescommissie'),
    endsOn: null,
    dataController: 'Adviescommissie Werken in de zorg',
    privacyContact: null,
    networks: [],
  },
];

const meeting = (key: string, title: string, startsAt: string, endsAt: string, place: string, inferred: boolean, host: string | null, description: string, series: string | null = 'Kopgroepbijeenkomst'): Meeting => ({
  id: id('meeting', key),
  networkId: id('network', 'kopgroep'),
  title,
  startsAt,
  endsAt,
  place,
  hostOrganisationId: host ? id('org', host) : null,
  description,
  yearInferred: inferred,
  series,
  cancelled: false,
});

export const meetings = (): Meeting[] => [
  meeting('afscheid', 'Zo gaat de Kopgroep verder', '2026-12-10T12:30:00Z', '2026-12-10T15:30:00Z', 'Utrecht', false, 'zorgpact', 'Wat verandert er als Zorgpact stopt? En wat willen we samen doen in het nieuwe jaar?', null),
  meeting('oktober-4', 'Verduurzaming van de samenwerking', '2018-10-04T11:00:00Z', '2018-10-04T15:00:00Z', 'Zorgalliantie', true, 'zorgalliantie', 'Koplopers wisselden van gedachten over wat een samenwerking laat duren.'),
  meeting('oktober-2', 'Verduurzaming van de samenwerking', '2018-10-02T11:00:00Z', '2018-10-02T15:00:00Z', 'ZIC Parnassia', true, 'parnassia', 'Koplopers wisselden van gedachten over wat een samenwerking laat duren.'),
  meeting('september', 'Koplopers over verduurzaming', '2017-09-13T11:00:00Z', '2017-09-13T15:00:00Z', 'Utrecht', true, 'zorgpact', 'Vijftien Koplopers bij elkaar. Drie nieuwe stelden zich voor.'),
];

export const applications = (): Application[] => [
  {
    membershipId: id('membership', 'nieuw'),
    organisation: { id: id('org', 'nieuw'), name: 'Leerwerkplaats De Haven', kind: 'collaboration', region: 'Rijnmond', brings: 'Ervaring met leren op de werkvloer.' },
    applicant: { name: 'Aanvrager De Haven', email: 'aanvrager@dehaven.example' },
    motivation: 'Ons project loopt goed en de subsidie stopt volgend jaar. We willen leren hoe anderen dat hebben opgelost, en ons rekenmodel delen.',
    appliedAt: '2026-11-18T09:12:00Z',
  },
  {
    membershipId: id('membership', 'nieuw-2'),
    organisation: { id: id('org', 'nieuw-2'), name: 'Gemeente Veenrijk', kind: 'municipality', region: 'Drenthe' },
    applicant: { name: 'Aanvrager Veenrijk', email: 'aanvrager@veenrijk.example' },
    motivation: 'Wij starten in het voorjaar met een wijkleerbedrijf.',
    appliedAt: '2026-11-20T15:40:00Z',
  },
];

export const representatives = (): Representative[] => [
  { representationId: id('representation', '1'), person: { id: id('person', 'extra-strong'), name: 'Vertegenwoordiger Extra Strong', email: 'vertegenwoordiger@extra-strong.example' }, role: 'coordinator', since: '2017-09-13T08:00:00Z', status: 'active' },
  { representationId: id('representation', '2'), person: { id: id('person', 'collega'), name: 'Collega Extra Strong', email: 'collega@extra-strong.example' }, role: 'representative', since: '2026-11-02T08:00:00Z', status: 'invited' },
];

const update = (key: string, title: string, organisationName: string, theme: string, at: string, read: boolean): Update => ({
  id: id('update', key),
  networkId: id('network', 'kopgroep'),
  kind: 'item-published',
  title,
  text: null,
  url: `/p/${id('item', key)}`,
  itemId: id('item', key),
  reason: { nl: `Je ziet dit omdat je ${theme} volgt.`, en: `You see this because you follow ${theme}.` },
  organisationName,
  createdAt: at,
  readAt: read ? at : null,
  changes: 1,
  followIds: [id('subscription', theme)],
  settingsUrl: `/instellingen#volgen-${id('subscription', theme)}`,
  mustArrive: false,
});

export const updates = (): Update[] => [
  update('lidmaatschap', 'Meebetalen als lid: zo werkt het lidmaatschapsmodel', 'Zorgalliantie', 'Financiering', '2026-11-17T09:30:00Z', false),
  update('wederkerigheid', 'Vier voorwaarden voor een netwerk dat blijft', 'NetwerkZON', 'Verduurzaming', '2026-11-12T13:00:00Z', false),
  update('rekenmodel', 'Rekenmodel: wat levert een wijkleerbedrijf op?', 'Wijkleerbedrijf Den Haag', 'Financiering', '2026-10-21T08:00:00Z', true),
  update('geldstromen', 'Drie geldstromen die bij ons werken', 'Zorgboulevard Roosendaal', 'Financiering', '2026-10-14T08:00:00Z', true),
];
