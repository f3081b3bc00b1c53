import type { Member, Organisation, OrganisationKind } from '@/api/types';
import { id } from './ids';

interface Row {
  key: string;
  name: string;
  kind: OrganisationKind;
  region: string;
  partners?: string[];
  continues?: string[];
  from?: string;
  until?: string;
  brings?: string;
  themes?: string[];
  presentation?: string;
}

const rows: Row[] = [
  {
    key: 'extra-strong',
    name: 'Extra Strong',
    kind: 'collaboration',
    region: 'Limburg',
    continues: ['Strong'],
    partners: ['onderwijs', 'zorginstellingen', 'practoraat'],
    from: '2016-04-01',
    until: '2020-03-31',
    brings: 'Een practoraat dat onderwijs en bestuur verbindt, en de gewoonte om steeds een nieuwe stip op de horizon te zetten.',
    themes: ['verduurzaming', 'governance'],
    presentation:
      'Extra Strong is het vervolg op Strong. We hebben nog anderhalf jaar subsidie en gebruiken die om **verbindingen te leggen**, kennis te delen en samen een visie te maken.\n\nSoms schuurt het. Dat geeft niet: zonder wrijving geen glans.',
  },
  {
    key: 'netwerkzon',
    name: 'NetwerkZON',
    kind: 'collaboration',
    region: 'Noord- en Oost-Nederland',
    continues: ['NetwerkZON 2020', 'NetwerkZON Doelmatigheid'],
    from: '1997-01-01',
    brings: 'Ervaring sinds 1997 met samenwerken op basis van wederkerigheid, en één inschrijfformulier voor alle partners.',
    themes: ['verduurzaming', 'opschaling'],
    presentation: 'We bestaan sinds 1997 en kozen telkens nieuwe doelen. Vraag ons gerust hoe je een netwerk blijft vernieuwen.',
  },
  {
    key: 'zorgalliantie',
    name: 'Zorgalliantie',
    kind: 'collaboration',
    region: 'Gelderland',
    brings: 'Een lidmaatschapsmodel waarbij alle partijen meebetalen.',
    themes: ['financiering'],
  },
  { key: 'tech4cure', name: 'Tech 4 Care & Cure', kind: 'collaboration', region: 'Brabant', brings: 'Vijf tips voor samenwerken met een commerciële partij.', themes: ['toegevoegde-waarde'] },
  { key: 'zorgboulevard', name: 'Zorgboulevard Roosendaal', kind: 'collaboration', region: 'West-Brabant', brings: 'Voorbeelden van geldstromen: een dienstencheque, een sportschool voor ouderen, commerciële opleidingen.', themes: ['financiering'] },
  { key: 'wijkleer-denhaag', name: 'Wijkleerbedrijf Den Haag', kind: 'company', region: 'Haaglanden', brings: 'Een rekenmodel dat gemeenten laat zien wat een leerbedrijf oplevert.', themes: ['toegevoegde-waarde', 'financiering'] },
  { key: 'wijkleer-amsterdam', name: 'Wijkleerbedrijf Amsterdam Nieuw-West', kind: 'company', region: 'Amsterdam', themes: ['toegevoegde-waarde'] },
  { key: 'liendert', name: 'Leerhuis de Liendert', kind: 'collaboration', region: 'Amersfoort', brings: 'Leren in de wijk.', themes: ['verduurzaming'] },
  { key: 'sofies', name: 'Sofies Leerreis', kind: 'collaboration', region: 'Utrecht' },
  { key: 'winschoten', name: 'ZorgTechnologiehuis Winschoten', kind: 'collaboration', region: 'Groningen', themes: ['opschaling'] },
  { key: 'parnassia', name: 'ZIC Parnassia', kind: 'care-institution', region: 'Haaglanden', brings: 'Bijscholing die eenvoudig te regelen en te betalen is.' },
  { key: 'zzg', name: 'ZZG Zorggroep', kind: 'care-institution', region: 'Gelderland' },
  { key: 'mondriaan', name: 'ROC Mondriaan', kind: 'school', region: 'Haaglanden', brings: 'Bestuurders die bij elkaar meekijken.', themes: ['governance'] },
];

export const programmeOrganisations: Organisation[] = [
  { id: id('org', 'zorgpact'), name: 'Zorgpact', kind: 'programme', region: null },
  { id: id('org', 'actieleernetwerk'), name: 'Actieleernetwerk', kind: 'programme', region: null },
  { id: id('org', 'adviescommissie'), name: 'Adviescommissie Werken in de zorg', kind: 'programme', region: null },
];

export const organisations = (): Organisation[] =>
  rows.map((row) => ({
    id: id('org', row.key),
    name: row.name,
    kind: row.kind,
    region: row.region,
    website: row.key === 'netwerkzon' ? 'https://netwerkzon.example' : null,
    partners: row.partners ?? [],
    continues: row.continues ?? [],
    runsFrom: row.from ?? null,
    runsUntil: row.until ?? null,
    brings: row.brings ?? null,
    themes: (row.themes ?? []).map((theme) => id('theme', theme)),
  }));

export const members = (): Member[] =>
  organisations().map((organisation, index) => ({
    membershipId: id('membership', rows[index]!.key),
    status: 'admitted',
    since: '2017-09-13T08:00:00Z',
    organisation,
    presentation: rows[index]!.presentation ?? null,
    contact: {
      personId: id('person', rows[index]!.key),
      name: `Vertegenwoordiger ${organisation.name}`,
      role: 'representative',
    },
  }));
