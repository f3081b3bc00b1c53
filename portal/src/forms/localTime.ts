import { zone } from '@/i18n/dates';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What the clock in the Netherlands says at an instant, as `datetime-local` wants it. */
export const toLocal = (instant: string | null | undefined): string =>
  instant ? clock.format(new Date(instant)).replace(' ', 'T') : '';

/** The instant at which the clock in the Netherlands says that; a time that summer time skips is an hour later. */
export function fromLocal(local: string): string | null {
  if (!local) return null;
  const wanted = Date.parse(`${local}Z`);
  const at = (instant: number) => Date.parse(`${toLocal(new Date(instant).toISOString())}Z`) - instant;
  const guess = wanted - at(wanted);
  return new Date(wanted - at(guess)).toISOString();
}
