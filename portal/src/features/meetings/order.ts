import type { Meeting } from '@/api/types';

/** What comes, soonest first; and what was, latest first. A meeting is past when it is over. */
export function upcomingAndPast(meetings: Meeting[], now = new Date().toISOString()) {
  const over = (meeting: Meeting) => new Date(meeting.endsAt ?? meeting.startsAt) < new Date(now);
  const byStart = [...meetings].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return { upcoming: byStart.filter((it) => !over(it)), past: byStart.filter(over).reverse() };
}
