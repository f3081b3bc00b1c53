import type { Me, MyOrganisation } from '@/api/types';
import { id } from './ids';

export const personas = ['visitor', 'member', 'double', 'steward', 'successor', 'outsider'] as const;
export type Persona = (typeof personas)[number];

const org = (key: string, name: string, kind: MyOrganisation['kind'], role: MyOrganisation['role']) => ({
  id: id('org', key),
  name,
  kind,
  role,
});

const person = (key: string, name: string, organisations: MyOrganisation[]): Me => ({
  person: { id: id('person', key), name, email: `${key}@example.org`, language: 'nl' },
  organisations,
});

export const meAs: Record<Exclude<Persona, 'visitor'>, () => Me> = {
  member: () =>
    person('extra-strong', 'Vertegenwoordiger Extra Strong', [
      org('extra-strong', 'Extra Strong', 'collaboration', 'representative'),
    ]),
  double: () =>
    person('dubbel', 'Vertegenwoordiger van twee', [
      org('wijkleer-denhaag', 'Wijkleerbedrijf Den Haag', 'company', 'representative'),
      org('mondriaan', 'ROC Mondriaan', 'school', 'coordinator'),
    ]),
  steward: () =>
    person('zorgpact', 'Coördinator Zorgpact', [org('zorgpact', 'Zorgpact', 'programme', 'coordinator')]),
  successor: () =>
    person('actieleernetwerk', 'Coördinator Actieleernetwerk', [
      org('actieleernetwerk', 'Actieleernetwerk', 'programme', 'coordinator'),
    ]),
  outsider: () =>
    person('buiten', 'Bezoeker met account', [org('buiten', 'Zorgcampus Noord', 'care-institution', 'representative')]),
};
