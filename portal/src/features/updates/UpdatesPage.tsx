import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ask } from '@/api/queries';
import type { Update } from '@/api/types';
import { SignedInOnly } from '@/features/settings/SignedInOnly';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { useUnreadCount } from '@/live/useLiveUnread';
import { useSession } from '@/session/SessionProvider';
import { Button, LinkButton } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { UpdateFilters, type Narrowed } from './UpdateFilters';
import { UpdateRow } from './UpdateRow';
import { useReading } from './useReading';

const route = getRouteApi('/nieuw');

/** What is new in what I follow, and why I hear of it. */
export function UpdatesPage() {
  const t = useText();
  return (
    <Page
      title={t('updates.title')}
      lead={t('updates.lead')}
      actions={
        <LinkButton look="quiet" to="/instellingen">
          {t('updates.settings')}
        </LinkButton>
      }
    >
      <SignedInOnly>
        <Updates />
      </SignedInOnly>
    </Page>
  );
}

function Updates() {
  const t = useText();
  const chosen: Narrowed = route.useSearch();
  const navigate = useNavigate({ from: '/nieuw' });
  const narrowed = { network: chosen.netwerk, theme: chosen.thema };
  const updates = useInfiniteQuery(ask.updates({ ...narrowed, unread: chosen.ongelezen }));
  const found = updates.data?.pages.flatMap(({ items }) => items) ?? [];
  const reading = useReading(narrowed);
  const fresh = useFresh(found, updates.dataUpdatedAt);
  const marked = reading.all.data;
  return (
    <div className="kg-narrow kg-stack" style={{ '--gap': '1.25rem' } as never}>
      <div className="kg-row kg-row--between">
        <UpdateFilters chosen={chosen} onChoose={(search) => void navigate({ search })} />
        <Button busy={reading.all.isPending} onClick={() => reading.all.mutate(found[0]?.id)}>
          {t('updates.readAll')}
        </Button>
      </div>
      <FormProblem error={reading.one.error ?? reading.all.error ?? reading.undo.error} />
      <div role="status">
        {marked ? (
          <Notice kind="ok">
            {reading.undo.isSuccess ? t('updates.undone') : t('updates.allReadDone', { count: marked.count })}{' '}
            {marked.count > 0 && !reading.undo.isSuccess ? (
              <Button look="quiet" busy={reading.undo.isPending} onClick={() => reading.undo.mutate(marked.readAt)}>
                {t('updates.undo')}
              </Button>
            ) : null}
          </Notice>
        ) : null}
        {fresh ? (
          <Notice>
            {t('updates.fresh')}{' '}
            <Button look="quiet" busy={updates.isRefetching} onClick={() => void updates.refetch()}>
              {t('updates.showFresh')}
            </Button>
          </Notice>
        ) : null}
      </div>
      <Loaded query={updates}>
        {() =>
          found.length ? (
            <List
              updates={found}
              onRead={(id, read) => reading.one.mutate({ id, read })}
              more={updates.hasNextPage}
              busy={updates.isFetchingNextPage}
              onMore={() => void updates.fetchNextPage()}
            />
          ) : (
            <Nothing chosen={chosen} />
          )
        }
      </Loaded>
    </div>
  );
}

/** Whether more is unread than when the list was last asked for and what was read or unread since accounts for. */
function useFresh(found: Update[], askedAt: number): boolean {
  const unread = useUnreadCount();
  const here = found.filter(({ readAt }) => readAt === null).length;
  const known = useRef({ askedAt: 0, rest: 0 });
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    if (unread === undefined) return;
    if (known.current.askedAt !== askedAt) {
      known.current = { askedAt, rest: unread - here };
      setFresh(false);
    } else setFresh(unread - here > known.current.rest);
  }, [unread, here, askedAt]);
  return fresh;
}

interface ListProps {
  updates: Update[];
  onRead: (id: string, read: boolean) => void;
  more: boolean;
  busy: boolean;
  onMore: () => void;
}

/** What is loaded comes below; the focus goes to the first of it, and how much it is is said aloud. */
function List({ updates, onRead, more, busy, onMore }: ListProps) {
  const t = useText();
  const firstNew = useRef<HTMLAnchorElement>(null);
  const [from, setFrom] = useState<number>();
  const [loaded, setLoaded] = useState(0);
  useEffect(() => {
    if (from === undefined || updates.length <= from) return;
    firstNew.current?.focus();
    setLoaded(updates.length - from);
    setFrom(undefined);
  }, [updates.length, from]);
  return (
    <>
      <ul className="kg-plain-list kg-updates">
        {updates.map((update, number) => (
          <li key={update.id}>
            <UpdateRow
              update={update}
              onRead={(read) => onRead(update.id, read)}
              ref={number === from ? firstNew : undefined}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="kg-visually-hidden">
        {loaded ? t('updates.moreLoaded', { count: loaded }) : ''}
      </p>
      {more ? (
        <Button
          busy={busy}
          onClick={() => {
            setFrom(updates.length);
            onMore();
          }}
        >
          {t('updates.more')}
        </Button>
      ) : null}
    </>
  );
}

function Nothing({ chosen }: { chosen: Narrowed }) {
  const t = useText();
  const { acting } = useSession();
  if (chosen.netwerk || chosen.thema) {
    return (
      <Empty heading={t('updates.noneFiltered')}>
        <LinkButton look="quiet" to="/nieuw">
          {t('updates.everything')}
        </LinkButton>
      </Empty>
    );
  }
  return (
    <Empty heading={chosen.ongelezen ? t('updates.noneUnread') : t('updates.none')}>
      <p>{acting ? t('updates.noneHelp') : t('acting.nobody')}</p>
    </Empty>
  );
}
