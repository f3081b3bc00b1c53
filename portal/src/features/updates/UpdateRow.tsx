import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import type { Update } from '@/api/types';
import { useLocalised, useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { Button } from '@/ui/Button';
import { H2 } from '@/ui/Text';

interface Props {
  update: Update;
  onRead: (read: boolean) => void;
  /** Where the focus goes when this is the first of what was loaded. */
  ref?: Ref<HTMLAnchorElement>;
}

export function UpdateRow({ update, onRead, ref }: Props) {
  const t = useText();
  const dates = useDates();
  const localised = useLocalised();
  const read = update.readAt !== null;
  const { title } = update;
  const opened = () => {
    if (!read) onRead(true);
  };
  return (
    <article className={read ? 'kg-update kg-update--read' : 'kg-update'}>
      <span className="kg-update__dot" aria-hidden="true" />
      <div>
        <H2>
          {update.itemId ? (
            <Link to="/p/$itemId" params={{ itemId: update.itemId }} className="utrecht-link" onClick={opened} ref={ref}>
              {title}
            </Link>
          ) : (
            <a href={pathOf(update.url)} className="utrecht-link" onClick={opened} ref={ref}>
              {title}
            </a>
          )}
          {read ? null : <span className="kg-visually-hidden"> ({t('updates.unread')})</span>}
        </H2>
        <p className="kg-muted kg-small">
          {[
            isKnown(update.kind) ? t(`updateKind.${update.kind}`) : null,
            update.changes > 1 ? t('updates.changes', { count: update.changes }) : null,
            update.organisationName,
            dates.date(update.createdAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {update.text ? <p>{update.text}</p> : null}
        <p className="kg-muted kg-small">
          {localised(update.reason)}{' '}
          {update.mustArrive ? (
            t('updates.mustArrive')
          ) : (
            <Link
              to="/instellingen"
              hash={update.settingsUrl.split('#')[1]}
              className="utrecht-link"
              aria-label={t('updates.whyOf', { title })}
            >
              {t('updates.why')}
            </Link>
          )}
        </p>
      </div>
      <Button
        look="quiet"
        onClick={() => onRead(!read)}
        aria-label={t(read ? 'updates.unreadOne' : 'updates.readOne', { title })}
      >
        {t(read ? 'updates.unreadAgain' : 'updates.read')}
      </Button>
    </article>
  );
}

const kinds = [
  'item-published',
  'item-changed',
  'member-admitted',
  'member-presented',
  'answer-given',
  'application-received',
  'application-admitted',
  'application-declined',
  'invitation-accepted',
  'representation-added',
  'representation-ended',
  'feed-made',
  'webhook-made',
  'webhook-secret-made',
  'meeting-planned',
  'meeting-changed',
  'meeting-cancelled',
  'handover-offered',
  'handover-accepted',
  'handover-declined',
  'handover-withdrawn',
  'handover-expired',
  'handover-announced',
  'handover-frozen',
  'handover-called-off',
  'handover-completed',
  'address-unreachable',
  'webhook-switched-off',
] as const;

/** One of a newer version has a title and a reason all the same. */
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
