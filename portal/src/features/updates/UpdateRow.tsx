import { Link } from '@tanstack/react-router';
import type { Update } from '@/api/types';
import { useLocalised, useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { Button } from '@/ui/Button';
import { H2 } from '@/ui/Text';

export function UpdateRow({ update, onRead }: { update: Update; onRead: () => void }) {
  const t = useText();
  const dates = useDates();
  const localised = useLocalised();
  const read = update.readAt !== null;
  const opened = () => {
    if (!read) onRead();
  };
  return (
    <article className={read ? 'kg-update kg-update--read' : 'kg-update'}>
      <span className="kg-update__dot" aria-hidden="true" />
      <div>
        <H2>
          {update.itemId ? (
            <Link to="/p/$itemId" params={{ itemId: update.itemId }} className="utrecht-link" onClick={opened}>
              {update.title}
            </Link>
          ) : (
            <a href={pathOf(update.url)} className="utrecht-link" onClick={opened}>
              {update.title}
            </a>
          )}
          {read ? null : <span className="kg-visually-hidden"> ({t('updates.unread')})</span>}
        </H2>
        <p className="kg-muted kg-small">
          {[
            isKnown(update.kind) ? t(`updateKind.${update.kind}`) : null,
            update.organisationName,
            dates.date(update.createdAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="kg-muted kg-small">{localised(update.reason)}</p>
      </div>
      {read ? null : (
        <Button look="quiet" onClick={onRead} aria-label={t('updates.readOne', { title: update.title })}>
          {t('updates.read')}
        </Button>
      )}
    </article>
  );
}

const kinds = [
  'item-published',
  'item-changed',
  'member-admitted',
  'member-presented',
  'handover-announced',
  'handover-completed',
  'address-unreachable',
] as const;

const isKnown = (kind: string): kind is (typeof kinds)[number] => (kinds as readonly string[]).includes(kind);

/** Links are kept on this origin, whatever host the update was made with. */
function pathOf(url: string): string {
  try {
    const { pathname, search } = new URL(url, window.location.origin);
    return pathname + search;
  } catch {
    return '/';
  }
}
