import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { markAllRead, markRead, markUnread, undoMarkAllRead } from '@/api/notification';
import { ask } from '@/api/queries';
import type { Update, Updates } from '@/api/types';

/** Marks entries as read or unread. What is shown stays where it is, so that a mistake can be undone there. */
export function useReading(narrowed: { network?: string; theme?: string }) {
  const queries = useQueryClient();
  const count = () => void queries.invalidateQueries({ queryKey: ask.unreadCount().queryKey });
  const change = (which: (update: Update) => boolean, readAt: string | null) =>
    queries.setQueriesData<InfiniteData<Updates>>({ queryKey: ['updates', 'list'] }, (known) =>
      known && {
        ...known,
        pages: known.pages.map((page) => ({
          ...page,
          items: page.items.map((update) => (which(update) ? { ...update, readAt } : update)),
        })),
      },
    );
  const one = useMutation({
    mutationFn: ({ id, read }: { id: string; read: boolean }) => (read ? markRead(id) : markUnread(id)),
    onSuccess: (_, { id, read }) => {
      change((update) => update.id === id, read ? new Date().toISOString() : null);
      count();
    },
  });
  const undo = useMutation({
    mutationFn: undoMarkAllRead,
    onSuccess: (_, readAt) => {
      change((update) => update.readAt === readAt, null);
      count();
    },
  });
  const all = useMutation({
    mutationFn: (until: string | undefined) => markAllRead({ ...narrowed, until }),
    onSuccess: ({ readAt }) => {
      undo.reset();
      change((update) => update.readAt === null, readAt);
      count();
    },
  });
  return { one, all, undo };
}
