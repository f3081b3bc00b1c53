import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ask } from '@/api/queries';
import type { Theme } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { NotFound } from '@/app/NotFound';
import { ItemList } from '@/features/knowledge/ItemList';
import { PublicFeedLink } from '@/features/knowledge/PublicFeedLink';
import { FollowByMail } from '@/features/contacts/FollowByMail';
import { useLocalised, useText } from '@/i18n';
import { Empty } from '@/ui/Empty';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Pagination } from '@/ui/Pagination';
import { Section } from '@/ui/Text';
import { FollowPanel } from './FollowPanel';
import { ThemeTree } from './ThemeTree';

const route = getRouteApi('/netwerken/$slug/themas/$themeId');

export function ThemePage() {
  const { themeId } = route.useParams();
  const network = useNetwork();
  const themes = useQuery(ask.themes(network.id));
  return (
    <Loaded query={themes} waiting={<main className="kg-main" />}>
      {(all) => {
        const theme = all.find(({ id }) => id === themeId);
        return theme ? <OneTheme theme={theme} all={all} /> : <NotFound />;
      }}
    </Loaded>
  );
}

function OneTheme({ theme, all }: { theme: Theme; all: Theme[] }) {
  const t = useText();
  const localised = useLocalised();
  const network = useNetwork();
  const { page } = route.useSearch();
  const navigate = useNavigate({ from: '/netwerken/$slug/themas/$themeId' });
  const items = useQuery(ask.items(network.id, { theme: theme.id, status: 'published', page: page ?? 0 }));
  const broader = all.find(({ id }) => id === theme.broaderId);
  const narrower = all.filter(({ broaderId }) => broaderId === theme.id);
  const synonyms = Object.values(theme.altLabels ?? {}).flat().filter(Boolean);
  return (
    <Page
      title={localised(theme.prefLabel)}
      tabTitle={`${localised(theme.prefLabel)} · ${network.name}`}
      lead={localised(theme.definition) || undefined}
      eyebrow={
        <span className="kg-row" style={{ '--gap': '0.5rem' } as never}>
          <TextLink to="/netwerken/$slug/themas" params={{ slug: network.slug }}>
            {t('nav.themes')}
          </TextLink>
          {broader ? (
            <>
              <span aria-hidden="true">›</span>
              <TextLink to="/netwerken/$slug/themas/$themeId" params={{ slug: network.slug, themeId: broader.id }}>
                {localised(broader.prefLabel)}
              </TextLink>
            </>
          ) : null}
        </span>
      }
    >
      <div className="kg-columns">
        <Section id="kennis" heading={t('themes.knowledge')}>
          <Loaded query={items}>
            {(found) => (
              <>
                {found.items.length ? <ItemList items={found.items} /> : <Empty heading={t('themes.noItems')} />}
                <Pagination
                  page={found.page}
                  label={t('knowledge.pages')}
                  onGo={(number) => void navigate({ search: { page: number } })}
                />
              </>
            )}
          </Loaded>
        </Section>
        <aside className="kg-side">
          <FollowPanel theme={theme} hasNarrower={narrower.length > 0} />
          <FollowByMail theme={theme} />
          <PublicFeedLink network={network} theme={{ id: theme.id, name: localised(theme.prefLabel) }} />
          {narrower.length ? (
            <Section id="daaronder" heading={t('themes.narrower')}>
              <ThemeTree themes={narrower} slug={network.slug} />
            </Section>
          ) : null}
          {synonyms.length ? <p className="kg-muted">{t('themes.synonyms', { list: synonyms.join(', ') })}</p> : null}
        </aside>
      </div>
    </Page>
  );
}
