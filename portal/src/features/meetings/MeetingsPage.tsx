import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import type { Meeting } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { FollowButton } from '@/features/following/FollowButton';
import { FollowCard } from '@/features/following/FollowCard';
import { useText } from '@/i18n';
import { LinkButton } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Text';
import { AgendaLinks } from './AgendaLinks';
import { MeetingCard } from './MeetingCard';
import { isToCome, upcomingAndPast } from './order';

export function MeetingsPage() {
  const t = useText();
  const network = useNetwork();
  const meetings = useQuery(ask.meetings(network.id));
  return (
    <Page
      title={t('nav.meetings')}
      tabTitle={`${t('nav.meetings')} · ${network.name}`}
      lead={t('meetings.lead')}
      actions={
        network.standing === 'STEWARD' ? (
          <LinkButton
            look="primary"
            to="/netwerken/$slug/beheer"
            params={{ slug: network.slug }}
            search={{ deel: 'bijeenkomsten' }}
          >
            {t('meetings.plan')}
          </LinkButton>
        ) : null
      }
    >
      <Loaded query={meetings}>
        {(all) => {
          const { upcoming, past } = upcomingAndPast(all);
          return (
            <div className="kg-side kg-narrow">
              <FollowCard
                network={network}
                what="series"
                name={t('follow.meetings', { network: network.name })}
                criteria={{ series: '' }}
                explanation={t('follow.explanation.meetings')}
              />
              <Section id="komend" heading={t('meetings.upcoming')}>
                {upcoming.length ? <MeetingList meetings={upcoming} /> : <Empty heading={t('meetings.noneUpcoming')} />}
                <AgendaLinks />
              </Section>
              {past.length ? (
                <Section id="geweest" heading={t('meetings.past')}>
                  <MeetingList meetings={past} />
                </Section>
              ) : null}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function MeetingList({ meetings }: { meetings: Meeting[] }) {
  return (
    <ul className="kg-plain-list kg-meetings">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <MeetingCard meeting={meeting}>
            <MeetingDetails meeting={meeting} />
          </MeetingCard>
        </li>
      ))}
    </ul>
  );
}

function MeetingDetails({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const network = useNetwork();
  const members = useQuery({ ...ask.members(network.id, { size: 100 }), staleTime: 60_000 }).data?.items ?? [];
  const host = members.find(({ organisation }) => organisation.id === meeting.hostOrganisationId)?.organisation.name;
  return (
    <>
      {host ? <p className="kg-small">{t('meetings.host', { organisation: host })}</p> : null}
      {meeting.description ? <p>{meeting.description}</p> : null}
      {meeting.series && isToCome(meeting) ? (
        <FollowButton network={network} what="oneSeries" name={meeting.series} criteria={{ series: meeting.series }} />
      ) : null}
    </>
  );
}
