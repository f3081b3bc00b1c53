import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import type { Theme } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { useLocalised, useText } from '@/i18n';
import { Empty } from '@/ui/Empty';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { FollowTheme } from './FollowTheme';
import { inTreeOrder } from './tree';

/** What the network's knowledge is about, and following it. */
export function ThemesPage() {
  const t = useText();
  const network = useNetwork();
  const themes = useQuery(ask.themes(network.id));
  return (
    <Page title={t('nav.themes')} tabTitle={`${t('nav.themes')} · ${network.name}`} lead={t('themes.lead')}>
      <Loaded query={themes}>
        {(all) =>
          all.length ? (
            <ul className="kg-plain-list kg-narrow">
              {inTreeOrder(all).map(({ theme, depth }) => (
                <li key={theme.id} style={{ marginInlineStart: `${depth * 1.5}rem` }}>
                  <ThemeRow theme={theme} />
                </li>
              ))}
            </ul>
          ) : (
            <Empty heading={t('themes.none')} />
          )
        }
      </Loaded>
    </Page>
  );
}

function ThemeRow({ theme }: { theme: Theme }) {
  const t = useText();
  const network = useNetwork();
  const localised = useLocalised();
  const label = localised(theme.prefLabel);
  return (
    <div className="kg-follow">
      <div>
        <TextLink
          to="/netwerken/$slug/themas/$themeId"
          params={{ slug: network.slug, themeId: theme.id }}
          className="kg-member__name"
        >
          {label}
        </TextLink>
        <span className="kg-muted kg-small">{t('themes.items', { count: theme.itemCount })}</span>
      </div>
      <FollowTheme network={network} themeId={theme.id} label={label} />
    </div>
  );
}
