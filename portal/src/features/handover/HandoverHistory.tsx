import type { Handover, HandoverEntry } from '@/api/handoverTypes';
import { useText, type MessageId } from '@/i18n';
import { useDates } from '@/i18n/dates';

/** Who did what, when; the newest on top. */
export function HandoverHistory({ handover }: { handover: Handover }) {
  const t = useText();
  const dates = useDates();
  return (
    <ol className="kg-plain-list kg-timeline">
      {named(handover.history).reverse().map(({ entry, name }, index) => (
        <li key={`${entry.state}-${entry.at}-${index}`}>
          <strong>{t(name)}</strong>
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

/** A freeze that was called off leads back to a state that there was before; what happened is not that again. */
const named = (history: HandoverEntry[]): { entry: HandoverEntry; name: MessageId }[] =>
  history.map((entry, index) => ({
    entry,
    name:
      entry.state === 'announced' && history[index - 1]?.state === 'frozen'
        ? 'handover.calledOff'
        : `handoverState.${entry.state}`,
  }));
