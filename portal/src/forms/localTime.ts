/** An instant as `datetime-local` wants it, in the browser's own time zone, and back. */
export function toLocal(instant: string | null | undefined): string {
  if (!instant) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export const fromLocal = (local: string): string | null => (local ? new Date(local).toISOString() : null);
