import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import type { Uuid } from '@/api/types';
import { inTreeOrder } from '@/features/themes/tree';
import { useLocalised, useText } from '@/i18n';
import { SelectField } from '@/ui/Field';

/** What of a network a feed is about: a theme, what a followed search finds, or all of it. */
export function FeedPart({ networkId, value, onChange }: { networkId: Uuid; value: string; onChange: (part: string) => void }) {
  const t = useText();
  const localised = useLocalised();
  const themes = useQuery(ask.themes(networkId)).data ?? [];
  const follows = useQuery(ask.subscriptions(networkId)).data ?? [];
  const options = [
    ...inTreeOrder(themes).map(({ theme, depth }) => ({
      value: `themeId:${theme.id}`,
      label: `${'– '.repeat(depth)}${localised(theme.prefLabel)}`,
    })),
    ...follows
      .filter(({ target }) => target === 'search')
      .map(({ id, label }) => ({ value: `searchId:${id}`, label: t('feeds.search', { search: localised(label) }) })),
  ];
  return options.length ? (
    <SelectField
      label={t('feeds.part')}
      empty={t('feeds.wholeNetwork')}
      value={value}
      options={options}
      onChange={(event) => onChange(event.target.value)}
    />
  ) : null;
}

/** As the API has it. */
export const partOf = (value: string) => {
  const [what, id] = value.split(':');
  return what && id ? { [what]: id } : {};
};
