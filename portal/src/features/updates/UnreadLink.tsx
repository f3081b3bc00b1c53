import { Link } from '@tanstack/react-router';
import { useText } from '@/i18n';
import { useListening, useUnreadCount } from '@/live/useLiveUnread';
import { Icon } from '@/ui/Icon';

/** How much is new, on every page, as it changes. */
export function UnreadLink() {
  const t = useText();
  useListening();
  const unread = useUnreadCount() ?? 0;
  return (
    <Link to="/nieuw" className="kg-tool" aria-label={t('updates.link', { count: unread })}>
      <Icon name="bell" />
      <span className="kg-tool__label">{t('updates.title')}</span>
      {unread > 0 ? <span className="kg-count">{unread > 99 ? '99+' : unread}</span> : null}
    </Link>
  );
}
