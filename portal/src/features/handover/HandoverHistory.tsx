import type { Handover } from '@/api/handoverTypes';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';

/** Who did what, when; the newest on top. */
export function HandoverHistory({ handover }: { handover: Handover }) {
  const t = useText();
  const dates = useDates();
  return (
    <ol className="kg-plain-list kg-timeline">
      {[...handover.history].reverse().map((entry, index) => (
        <li key={`${entry.state}-${entry.at}-${index}`}>
          <strong>{t(`handoverState.${entry.state}`)}</strong>
          <span className="kg-muted kg-small">
            <time dateTime={entry.at}>{t('handover.at', { date: dates.date(entry.at), time: dates.time(entry.at) })}</time>
            {' · '}
            {entry.by?.name ?? t('handover.byPlatform')}
          </span>
          {entry.reason ? <span>{entry.reason}</span> : null}
        </li>
      ))}
    </ol>
  );
}
