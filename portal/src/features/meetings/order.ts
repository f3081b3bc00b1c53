import type { Meeting } from '@/api/types';

/** A meeting is to come until it is over. */
export const isToCome = ({ startsAt, endsAt }: Meeting, now = new Date().toISOString()) =>
  new Date(endsAt ?? startsAt) >= new Date(now);

/** What comes, soonest first; and what was, latest first. A meeting is past when it is over. */
export function upcomingAndPast(meetings: Meeting[], now = new Date().toISOString()) {
  const over = (meeting: Meeting) => !isToCome(meeting, now);
  const byStart = [...meetings].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return { upcoming: byStart.filter((it) => !over(it)), past: byStart.filter(over).reverse() };
}
