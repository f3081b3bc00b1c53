import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { useText } from '@/i18n';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Text';
import { MeetingCard } from './MeetingCard';
import { upcomingAndPast } from './order';

/** The next meeting, or the last one when none is planned. */
export function NextMeetings({ network }: { network: Network }) {
  const t = useText();
  const meetings = useQuery(ask.meetings(network.id));
  return (
    <Section id="bijeenkomsten" heading={t('nav.meetings')}>
      <Loaded query={meetings} >
        {(all) => {
          const { upcoming, past } = upcomingAndPast(all);
          const shown = upcoming[0] ?? past[0];
          return (
            <>
              {shown ? (
                <>
                  <p className="kg-muted kg-small">{upcoming.length ? t('meetings.next') : t('meetings.last')}</p>
                  <MeetingCard meeting={shown} />
                </>
              ) : (
                <p className="kg-muted">{t('meetings.none')}</p>
              )}
              <TextLink to="/netwerken/$slug/bijeenkomsten" params={{ slug: network.slug }}>
                {t('meetings.all')}
              </TextLink>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
