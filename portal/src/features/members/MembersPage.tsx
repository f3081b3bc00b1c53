import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ask } from '@/api/queries';
import { useNetwork } from '@/app/currentNetwork';
import { FollowSelection } from '@/features/following/FollowSelection';
import { SearchBar } from '@/features/knowledge/SearchBar';
import { inTreeOrder } from '@/features/themes/tree';
import { useLocalised, useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { Button, LinkButton } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { SelectField } from '@/ui/Field';
import { FilterBox } from '@/ui/FilterBox';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Pagination } from '@/ui/Pagination';
import { organisationKinds } from './kinds';
import { MemberCard } from './MemberCard';
import { useRegions } from './useRegions';

const route = getRouteApi('/netwerken/$slug/leden');

/** Which organisations are in the network. */
export function MembersPage() {
  const t = useText();
  const network = useNetwork();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/netwerken/$slug/leden' });
  const members = useQuery(
    ask.members(network.id, {
      q: search.q,
      kind: search.soort,
      region: search.regio,
      theme: search.thema,
      page: search.page ?? 0,
      size: 24,
    }),
  );
  const go = (change: Partial<typeof search>) => void navigate({ search: (now) => ({ ...now, page: undefined, ...change }) });
  const filtered = !!(search.q || search.soort || search.regio || search.thema);
  const { acting } = useSession();
  const mayApply = (network.standing === 'VISITOR' || network.standing === 'OUTSIDER') && acting?.kind !== 'programme';
  return (
    <Page
      title={t('nav.members')}
      tabTitle={`${t('nav.members')} · ${network.name}`}
      lead={t('members.lead')}
      actions={
        mayApply ? (
          <LinkButton look="primary" to="/netwerken/$slug/aanmelden" params={{ slug: network.slug }}>
            {t('members.apply')}
          </LinkButton>
        ) : null
      }
    >
      <div className="kg-columns kg-columns--filters">
        <div className="kg-stack" style={{ '--gap': '1.25rem' } as never}>
          <SearchBar q={search.q ?? ''} label={t('members.searchLabel')} onSearch={(q) => go({ q: q || undefined })} />
          <Loaded query={members}>
            {(page) => (
              <>
              <div className="kg-row kg-row--between">
                <p className="kg-muted" role="status">
                  {t('members.count', { count: page.page.totalItems })}
                </p>
                {filtered ? (
                  <Button look="quiet" onClick={() => void navigate({ search: {} })}>
                    {t('common.clearFilters')}
                  </Button>
                ) : null}
              </div>
              {search.q || search.soort ? null : (
                <FollowSelection network={network} themeId={search.thema} region={search.regio} />
              )}
              {page.items.length ? (
                <ul className="kg-plain-list kg-member-grid">
                  {page.items.map((member) => (
                    <li key={member.membershipId}>
                      <MemberCard member={member} slug={network.slug} />
                    </li>
                  ))}
                </ul>
              ) : (
                <Empty heading={filtered ? t('members.noHits') : t('members.none')} />
              )}
                <Pagination page={page.page} label={t('members.pages')} onGo={(number) => go({ page: number })} />
              </>
            )}
          </Loaded>
        </div>
        <FilterBox>
          <Filters chosen={search} onChoose={go} />
        </FilterBox>
      </div>
    </Page>
  );
}

interface Choice {
  soort?: string;
  regio?: string;
  thema?: string;
}

function Filters({ chosen, onChoose }: { chosen: Choice; onChoose: (change: Choice) => void }) {
  const t = useText();
  const localised = useLocalised();
  const network = useNetwork();
  const themes = useQuery(ask.themes(network.id)).data ?? [];
  const regions = useRegions(network.id);
  return (
    <>
      <SelectField
        label={t('members.kind')}
        empty={t('common.all')}
        value={chosen.soort ?? ''}
        options={organisationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(event) => onChoose({ soort: event.target.value || undefined })}
      />
      {regions.length ? (
        <SelectField
        label={t('members.region')}
        empty={t('common.all')}
        value={chosen.regio ?? ''}
        options={regions.map((value) => ({ value, label: value }))}
        onChange={(event) => onChoose({ regio: event.target.value || undefined })}
        />
      ) : null}
      <SelectField
        label={t('members.theme')}
        empty={t('common.all')}
        value={chosen.thema ?? ''}
        options={inTreeOrder(themes).map(({ theme, depth }) => ({
          value: theme.id,
          label: `${'– '.repeat(depth)}${localised(theme.prefLabel)}`,
        }))}
        onChange={(event) => onChoose({ thema: event.target.value || undefined })}
      />
    </>
  );
}
