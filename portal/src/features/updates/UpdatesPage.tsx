import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { markAllRead, markRead } from '@/api/notification';
import { ask } from '@/api/queries';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { Button, LinkButton } from '@/ui/Button';
import { CheckboxChoice } from '@/ui/Choice';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Pagination } from '@/ui/Pagination';
import { SignedInOnly } from '@/features/settings/SignedInOnly';
import { UpdateRow } from './UpdateRow';

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
  const queries = useQueryClient();
  const { acting } = useSession();
  const { page, ongelezen } = route.useSearch();
  const navigate = useNavigate({ from: '/nieuw' });
  const updates = useQuery(ask.updates({ page: page ?? 0, unread: ongelezen }));
  const again = () => queries.invalidateQueries({ queryKey: ['updates'] });
  const reading = useMutation({ mutationFn: markRead, onSuccess: again });
  const readingAll = useMutation({ mutationFn: markAllRead, onSuccess: again });
  return (
    <div className="kg-narrow kg-stack" style={{ '--gap': '1.25rem' } as never}>
      <div className="kg-row kg-row--between">
        <CheckboxChoice
          label={t('updates.onlyUnread')}
          checked={!!ongelezen}
          onChange={(event) => void navigate({ search: { ongelezen: event.target.checked || undefined } })}
        />
        <Button busy={readingAll.isPending} onClick={() => readingAll.mutate()}>
          {t('updates.readAll')}
        </Button>
      </div>
      <FormProblem error={reading.error ?? readingAll.error} />
      <Loaded query={updates}>
        {(found) => (
          <>
            {found.items.length ? (
              <ul className="kg-plain-list kg-updates">
                {found.items.map((update) => (
                  <li key={update.id}>
                    <UpdateRow update={update} onRead={() => reading.mutate(update.id)} />
                  </li>
                ))}
              </ul>
            ) : (
              <Empty heading={ongelezen ? t('updates.noneUnread') : t('updates.none')}>
                <p>{acting ? t('updates.noneHelp') : t('acting.nobody')}</p>
              </Empty>
            )}
            <Pagination
              page={found.page}
              label={t('updates.pages')}
              onGo={(number) => void navigate({ search: (now) => ({ ...now, page: number }) })}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
