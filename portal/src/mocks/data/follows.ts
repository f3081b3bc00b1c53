import type { FollowInput, Item, Organisation, Subscription, Theme } from '@/api/types';
import { id } from './ids';

const targetOf = (it: FollowInput): Subscription['target'] =>
  it.itemId ? 'item' : typeof it.series === 'string' ? 'series' : it.search ? 'search' : 'selection';

export function followOf(input: FollowInput & Partial<Subscription>, label: Record<string, string>): Subscription {
  const { themeId = null, kind = null, region = null, organisationId = null, itemId = null } = input;
  const criteria = { themeId, kind, region, organisationId, itemId, series: input.series ?? null, search: input.search ?? null };
  return {
    includeNarrower: true,
    frequency: null,
    mutedUntil: null,
    inApp: null,
    feed: null,
    webhook: null,
    forEveryone: false,
    left: false,
    ...input,
    ...criteria,
    id: id('follow', JSON.stringify([criteria, input.forEveryone ?? false])),
    target: targetOf(input),
    label,
  };
}

const kinds: Record<string, [nl: string, en: string]> = {
  article: ['artikelen', 'articles'],
  tip: ['tips', 'tips'],
  example: ['voorbeelden', 'examples'],
  guide: ['handreikingen', 'guides'],
  presentation: ['presentaties', 'presentations'],
  question: ['vragen', 'questions'],
  report: ['verslagen', 'reports'],
};

/** What a follow is called, as the service says it. */
export function labelOf(it: FollowInput, known: { themes: Theme[]; items: Item[]; organisations: Organisation[] }) {
  const theme = known.themes.find((one) => one.id === it.themeId)?.prefLabel;
  const organisation = known.organisations.find((one) => one.id === it.organisationId)?.name;
  const item = known.items.find((one) => one.id === it.itemId)?.title;
  const of = (language: 'nl' | 'en') =>
    [
      item ? `‘${item}’` : null,
      typeof it.series === 'string' ? it.series || (language === 'nl' ? 'bijeenkomsten' : 'meetings') : null,
      it.search ? `“${it.search.q ?? ''}”` : null,
      it.kind ? kinds[it.kind]?.[language === 'nl' ? 0 : 1] : null,
      theme?.[language],
      organisation,
      it.region ? (language === 'nl' ? `uit ${it.region}` : `from ${it.region}`) : null,
    ]
      .filter(Boolean)
      .join(', ');
  return { nl: of('nl'), en: of('en') };
}
