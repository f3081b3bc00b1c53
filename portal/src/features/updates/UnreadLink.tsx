import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '@/api/queries';
import { useText } from '@/i18n';
import { Icon } from '@/ui/Icon';

/** How much is new, on every page. */
export function UnreadLink() {
  const t = useText();
  const unread = useQuery({ ...ask.unreadCount(), retry: false }).data ?? 0;
  return (
    <Link to="/nieuw" className="kg-tool" aria-label={t('updates.link', { count: unread })}>
      <Icon name="bell" />
      <span className="kg-tool__label">{t('updates.title')}</span>
      {unread > 0 ? <span className="kg-count">{unread > 99 ? '99+' : unread}</span> : null}
    </Link>
  );
}
