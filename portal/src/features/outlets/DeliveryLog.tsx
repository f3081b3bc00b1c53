import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { deliveries, replay, type Delivery, type Webhook } from '@/api/outlets';
import { FormProblem } from '@/forms/FormProblem';
import { useText, type MessageId } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { Button } from '@/ui/Button';
import { Loaded } from '@/ui/Loaded';

/** What was sent, what was answered, and sending it again. */
export function DeliveryLog({ webhook }: { webhook: Webhook }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <details className="kg-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('webhooks.log')}</summary>
      {open ? <Sent webhook={webhook} /> : null}
    </details>
  );
}

function Sent({ webhook }: { webhook: Webhook }) {
  const t = useText();
  const query = useQuery({ queryKey: ['webhook', webhook.id, 'deliveries'], queryFn: () => deliveries(webhook.id) });
  return (
    <div className="kg-stack">
      <p className="kg-muted">{t('webhooks.logKept')}</p>
      <Loaded query={query}>
        {({ items }) =>
          items.length ? (
            items.map((it) => <Line key={it.id} webhook={webhook} delivery={it} />)
          ) : (
            <p>{t('webhooks.nothingSent')}</p>
          )
        }
      </Loaded>
    </div>
  );
}

function Line({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const t = useText();
  const dates = useDates();
  const kindOf = useKindOfDelivery();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => replay(webhook.id, delivery.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webhook', webhook.id] }),
  });
  const when = (at: string) => `${dates.shortDate(at)} ${dates.time(at)}`;
  return (
    <article className="kg-stack" style={{ '--gap': '0.5rem' } as never}>
      <h4>
        {t(`webhooks.delivery.${delivery.state}`)} · {when(delivery.createdAt)}
      </h4>
      <p className="kg-muted" style={{ overflowWrap: 'anywhere' }}>
        {kindOf(delivery.kind)} · {delivery.messageId}
      </p>
      {delivery.nextAttemptAt ? <p>{t('webhooks.next', { when: when(delivery.nextAttemptAt) })}</p> : null}
      <ul>
        {delivery.attempts.map((attempt) => (
          <li key={attempt.at}>
            {when(attempt.at)}: {attempt.status ?? (attempt.problem ? t(`webhooks.problem.${attempt.problem}`) : '')} (
            {attempt.durationMillis} ms)
            {attempt.answer ? (
              <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{attempt.answer}</pre>
            ) : null}
          </li>
        ))}
      </ul>
      <FormProblem error={again.error} />
      {delivery.state === 'queued' || webhook.state !== 'on' ? null : (
        <p className="kg-row">
          <Button busy={again.isPending} onClick={() => again.mutate()}>
            {t('webhooks.replay')}
          </Button>
        </p>
      )}
    </article>
  );
}

/** What was sent, as the list of updates calls it; one of a newer version by its own name. */
function useKindOfDelivery() {
  const t = useText();
  const { messages } = useIntl();
  return (kind: string) =>
    kind === 'test' ? t('webhooks.kindTest') : `updateKind.${kind}` in messages ? t(`updateKind.${kind}` as MessageId) : kind;
}
