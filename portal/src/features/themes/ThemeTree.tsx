import type { Theme } from '@/api/types';
import { useLocalised, useText } from '@/i18n';
import { TextLink } from '@/ui/Link';
import { topThemes, narrowerOf } from './tree';

export function ThemeTree({ themes, slug }: { themes: Theme[]; slug: string }) {
  const t = useText();
  if (themes.length === 0) return <p className="kg-muted">{t('themes.none')}</p>;
  return <Branch themes={themes} of={topThemes(themes)} slug={slug} />;
}

function Branch({ themes, of, slug }: { themes: Theme[]; of: Theme[]; slug: string }) {
  const t = useText();
  const localised = useLocalised();
  return (
    <ul className="kg-plain-list kg-theme-tree">
      {of.map((theme) => {
        const narrower = narrowerOf(themes, theme);
        return (
          <li key={theme.id}>
            <span className="kg-theme-tree__row">
              <TextLink to="/netwerken/$slug/themas/$themeId" params={{ slug, themeId: theme.id }}>
                {localised(theme.prefLabel)}
              </TextLink>
              <span className="kg-muted kg-small">
                {theme.itemCount}
                <span className="kg-visually-hidden"> {t('themes.itemsWord', { count: theme.itemCount })}</span>
              </span>
            </span>
            {narrower.length ? <Branch themes={themes} of={narrower} slug={slug} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
