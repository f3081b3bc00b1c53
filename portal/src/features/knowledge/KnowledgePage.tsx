import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ask } from '@/api/queries';
import type { SearchAnswer } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { FollowSelection } from '@/features/following/FollowSelection';
import { useText } from '@/i18n';
import { Button, LinkButton } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Pagination } from '@/ui/Pagination';
import { FilterBox } from '@/ui/FilterBox';
import { FacetFilters } from './FacetFilters';
import { ItemList } from './ItemList';
import { SearchBar } from './SearchBar';

const route = getRouteApi('/netwerken/$slug/kennis');

/** All knowledge one may read, found by words and narrowed by theme, kind and organisation. */
export function KnowledgePage() {
  const t = useText();
  const network = useNetwork();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/netwerken/$slug/kennis' });
  const answer = useQuery(
    ask.search(network.id, {
      q: search.q,
      theme: search.thema,
      kind: search.soort,
      organisation: search.organisatie,
      page: search.page ?? 0,
    }),
  );
  const go = (change: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...change }), resetScroll: change.page !== undefined });
  const filtered = !!(search.q || search.thema || search.soort || search.organisatie);
  const insider = network.standing === 'MEMBER' || network.standing === 'STEWARD';
  return (
    <Page
      title={t('nav.knowledge')}
      tabTitle={`${t('nav.knowledge')} · ${network.name}`}
      lead={t('knowledge.lead')}
      actions={
        insider ? (
          <>
            <LinkButton look="quiet" to="/netwerken/$slug/kennis/mijn" params={{ slug: network.slug }}>
              {t('knowledge.mine')}
            </LinkButton>
            <LinkButton look="primary" to="/netwerken/$slug/kennis/delen" params={{ slug: network.slug }}>
              {t('knowledge.share')}
            </LinkButton>
          </>
        ) : null
      }
    >
      <div className="kg-columns kg-columns--filters">
        <div className="kg-stack" style={{ '--gap': '1.25rem' } as never}>
          <SearchBar q={search.q ?? ''} onSearch={(q) => go({ q: q || undefined })} />
          <Loaded query={answer}>
            {(found) => (
              <>
                {found.degraded ? <Notice kind="warning">{t('knowledge.degraded')}</Notice> : null}
                <div className="kg-row kg-row--between">
                  <ResultCount found={found} q={search.q} />
                  {filtered ? (
                    <Button look="quiet" onClick={() => void navigate({ search: {} })}>
                      {t('common.clearFilters')}
                    </Button>
                  ) : null}
                </div>
                <FollowSelection
                  network={network}
                  q={search.q}
                  themeId={search.thema}
                  kind={search.soort}
                  organisationId={search.organisatie}
                  facets={found.facets}
                />
                {found.items.length ? (
                  <ItemList items={found.items} level={2} />
                ) : (
                  <Empty heading={filtered ? t('knowledge.noHits') : t('knowledge.none')}>
                    <p>{filtered ? t('knowledge.noHitsHelp') : t('network.noneYet')}</p>
                  </Empty>
                )}
                <Pagination page={found.page} label={t('knowledge.pages')} onGo={(page) => go({ page })} />
              </>
            )}
          </Loaded>
        </div>
        <FilterBox>
          {answer.data ? <FacetFilters facets={answer.data.facets} chosen={search} onChoose={go} /> : null}
        </FilterBox>
      </div>
    </Page>
  );
}

function ResultCount({ found, q }: { found: SearchAnswer; q: string | undefined }) {
  const t = useText();
  const count = found.page.totalItems;
  return (
    <p className="kg-muted" role="status">
      {q ? t('knowledge.foundFor', { count, q }) : t('knowledge.found', { count })}
    </p>
  );
}
