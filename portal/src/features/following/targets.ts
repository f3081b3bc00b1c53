import type { Criteria, Subscription } from '@/api/types';

const keyOf = ({ themeId, kind, region, organisationId, itemId, series, search }: Criteria) =>
  JSON.stringify([
    themeId || null,
    kind || null,
    region || null,
    organisationId || null,
    itemId || null,
    series ?? null,
    search ? [search.q || null, search.theme || null, search.kind || null, search.organisation || null] : null,
  ]);

/** Whether a follow is of exactly this. */
export const follows = (subscription: Subscription, criteria: Criteria) => keyOf(subscription) === keyOf(criteria);

/** What a follow is of, to follow it once more. */
export const criteriaOf = ({ themeId, kind, region, organisationId, itemId, series, search }: Subscription): Criteria => ({
  themeId,
  kind,
  region,
  organisationId,
  itemId,
  series,
  search,
});
