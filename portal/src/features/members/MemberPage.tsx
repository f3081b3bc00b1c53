import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ask } from '@/api/queries';
import type { Member } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { NotFound } from '@/app/NotFound';
import { FollowCard } from '@/features/following/FollowCard';
import { ItemList } from '@/features/knowledge/ItemList';
import { useLocalised, useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { useSession } from '@/session/SessionProvider';
import { Avatar } from '@/ui/Avatar';
import { LinkButton } from '@/ui/Button';
import { OuterLink, TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Markdown } from '@/ui/Markdown';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Text';
import { Facts } from './Facts';
import { WhomToAsk } from './WhomToAsk';

const route = getRouteApi('/netwerken/$slug/leden/$organisationId');

export function MemberPage() {
  const network = useNetwork();
  const { organisationId } = route.useParams();
  const member = useQuery(ask.member(network.id, organisationId));
  return (
    <Loaded query={member} waiting={<main className="kg-main" />}>
      {(found) => (found ? <Profile member={found} /> : <NotFound />)}
    </Loaded>
  );
}

function Profile({ member }: { member: Member }) {
  const t = useText();
  const network = useNetwork();
  const localised = useLocalised();
  const dates = useDates();
  const { acting } = useSession();
  const { organisation } = member;
  const themes = useQuery(ask.themes(network.id)).data ?? [];
  const shared = useQuery(ask.items(network.id, { organisation: organisation.id, status: 'published', size: 5 }));
  const own = themes.filter(({ id }) => organisation.themes?.includes(id));
  return (
    <Page
      title={organisation.name}
      tabTitle={`${organisation.name} · ${network.name}`}
      eyebrow={
        <span className="kg-row">
          <Avatar name={organisation.name} size={56} />
          {[t(`kind.${organisation.kind}`), organisation.region].filter(Boolean).join(' · ')}
        </span>
      }
      actions={
        acting?.id === organisation.id ? (
          <LinkButton to="/netwerken/$slug/organisatie" params={{ slug: network.slug }}>
            {t('organisation.edit')}
          </LinkButton>
        ) : null
      }
    >
      <div className="kg-columns">
        <div className="kg-side">
          {member.presentation ? <Markdown text={member.presentation} /> : null}
          <Facts
            facts={[
              [t('members.brings'), organisation.brings],
              [t('members.partners'), organisation.partners?.join(', ')],
              [t('members.continues'), organisation.continues?.join(', ')],
              [t('members.period'), period(organisation.runsFrom, organisation.runsUntil, dates.date, t)],
              [t('members.since'), member.since ? dates.date(member.since) : null],
              [
                t('members.website'),
                organisation.website ? <OuterLink href={organisation.website}>{organisation.website}</OuterLink> : null,
              ],
            ]}
          />
          <Section id="gedeeld" heading={t('members.shared')}>
            <Loaded query={shared}>
              {(page) =>
                page.items.length ? (
                  <ItemList items={page.items} />
                ) : (
                  <p className="kg-muted">{t('members.nothingShared', { organisation: organisation.name })}</p>
                )
              }
            </Loaded>
          </Section>
        </div>
        <aside className="kg-side">
          {acting?.id === organisation.id ? null : (
            <FollowCard
              network={network}
              what="organisation"
              name={organisation.name}
              criteria={{ organisationId: organisation.id }}
              explanation={t('follow.explanation.organisation', { organisation: organisation.name })}
            />
          )}
          <WhomToAsk member={member} />
          {own.length ? (
            <Section id="themas-van-lid" heading={t('nav.themes')}>
              <ul className="kg-plain-list kg-stack" style={{ '--gap': '0.4rem' } as never}>
                {own.map((theme) => (
                  <li key={theme.id}>
                    <TextLink to="/netwerken/$slug/themas/$themeId" params={{ slug: network.slug, themeId: theme.id }}>
                      {localised(theme.prefLabel)}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </aside>
      </div>
    </Page>
  );
}

function period(
  from: string | null | undefined,
  until: string | null | undefined,
  date: (day: string) => string,
  t: ReturnType<typeof useText>,
) {
  if (from && until) return t('members.fromUntil', { from: date(from), until: date(until) });
  if (from) return t('members.from', { from: date(from) });
  return until ? t('members.until', { until: date(until) }) : null;
}
