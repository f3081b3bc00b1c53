import type { ReactNode } from 'react';
import type { Meeting } from '@/api/types';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { Tag } from '@/ui/Tag';
import { H2, H3 } from '@/ui/Text';

interface Props {
  meeting: Meeting;
  /** The level of its heading: one below that of the part of the page it is in. */
  level?: 2 | 3;
  children?: ReactNode;
}

export function MeetingCard({ meeting, level = 3, children }: Props) {
  const Heading = level === 2 ? H2 : H3;
  const t = useText();
  const dates = useDates();
  return (
    <article className="kg-meeting">
      <div className="kg-meeting__date" aria-hidden="true">
        <span className="kg-meeting__day">{dates.day(meeting.startsAt)}</span>
        <span>{dates.month(meeting.startsAt)}</span>
        <span className="kg-small">{dates.year(meeting.startsAt)}</span>
      </div>
      <div className="kg-stack" style={{ '--gap': '0.35rem' } as never}>
        <Heading>{meeting.title}</Heading>
        <p className="kg-small kg-muted">
          <time dateTime={meeting.startsAt}>{dates.weekday(meeting.startsAt)}</time>
          {meeting.place ? ` · ${meeting.place}` : ''}
        </p>
        {meeting.cancelled || meeting.yearInferred || meeting.series ? (
          <p className="kg-row" style={{ '--gap': '0.4rem' } as never}>
            {meeting.cancelled ? <Tag tone="red">{t('meetings.cancelled')}</Tag> : null}
            {meeting.series ? <Tag tone="outline">{meeting.series}</Tag> : null}
            {meeting.yearInferred ? <Tag tone="outline">{t('meetings.yearInferred')}</Tag> : null}
          </p>
        ) : null}
        {children}
      </div>
    </article>
  );
}
