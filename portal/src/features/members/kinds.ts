import type { OrganisationKind } from '@/api/types';

/** The kinds a member can be; a programme takes care of networks, it doesn't join them. */
export const organisationKinds = [
  'collaboration',
  'care-institution',
  'school',
  'municipality',
  'company',
  'other',
] as const satisfies readonly OrganisationKind[];
