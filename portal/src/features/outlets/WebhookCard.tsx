import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeSecret, removeWebhook, switchOn, testWebhook, type Webhook } from '@/api/outlets';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { focusPageHeading } from '@/ui/bringIntoView';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Tag } from '@/ui/Tag';
import { DeliveryLog } from './DeliveryLog';
import { ShownOnce } from './ShownOnce';

/** One webhook: how it goes, and what its owner can do with it. */
export function WebhookCard({ webhook }: { webhook: Webhook }) {
  const t = useText();
  const dates = useDates();
  const queries = useQueryClient();
  const [question, setQuestion] = useState<'remove' | 'secret' | null>(null);
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['network', webhook.networkId, 'webhooks'] }),
      queries.invalidateQueries({ queryKey: ['webhook', webhook.id] }),
    ]);
  const removing = useMutation({
    mutationFn: () => removeWebhook(webhook.id),
    onSuccess: () => {
      focusPageHeading();
      return refresh();
    },
  });
  const testing = useMutation({ mutationFn: () => testWebhook(webhook.id), onSuccess: refresh });
  const switching = useMutation({ mutationFn: () => switchOn(webhook.id), onSuccess: refresh });
  const changing = useMutation({
    mutationFn: () => changeSecret(webhook.id),
    onSuccess: () => {
      setQuestion(null);
      return refresh();
    },
  });
  return (
    <article className="kg-stack">
      <h3 style={{ overflowWrap: 'anywhere' }}>{webhook.description || webhook.url}</h3>
      {webhook.description ? (
        <p className="kg-muted" style={{ overflowWrap: 'anywhere' }}>
          {webhook.url}
        </p>
      ) : null}
      <p>
        <Tag tone={webhook.state !== 'on' ? 'red' : webhook.failingSince ? 'orange' : 'green'}>
          {t(webhook.state === 'on' && webhook.failingSince ? 'webhooks.state.trouble' : `webhooks.state.${webhook.state}`)}
        </Tag>
      </p>
      {webhook.previousSecretUntil && new Date(webhook.previousSecretUntil) > new Date() ? (
        <p className="kg-muted">{t('webhooks.bothSecrets', { date: dates.date(webhook.previousSecretUntil) })}</p>
      ) : null}
      {changing.data ? (
        <ShownOnce heading={t('webhooks.secret')} value={changing.data.secret} onDone={() => changing.reset()} />
      ) : null}
      <FormProblem error={testing.error ?? switching.error} />
      <p className="kg-row">
        {webhook.state === 'on' ? null : (
          <Button look="primary" busy={switching.isPending} onClick={() => switching.mutate()}>
            {t('webhooks.switchOn')}
          </Button>
        )}
        <Button busy={testing.isPending} onClick={() => testing.mutate()}>
          {t('webhooks.test')}
        </Button>
        <Button onClick={() => setQuestion('secret')}>{t('webhooks.changeSecret')}</Button>
        <Button onClick={() => setQuestion('remove')}>{t('webhooks.remove')}</Button>
        <span role="status">{testing.isSuccess ? t('webhooks.tested') : null}</span>
      </p>
      <DeliveryLog webhook={webhook} />
      <Dialog open={question === 'remove'} title={t('webhooks.removeQuestion')} onClose={() => setQuestion(null)}>
        <p>{t('webhooks.removeMeans')}</p>
        <FormProblem error={removing.error} />
        <p className="kg-row">
          <Button look="danger" busy={removing.isPending} onClick={() => removing.mutate()}>
            {t('webhooks.remove')}
          </Button>
          <Button onClick={() => setQuestion(null)}>{t('common.cancel')}</Button>
        </p>
      </Dialog>
      <Dialog open={question === 'secret'} title={t('webhooks.changeQuestion')} onClose={() => setQuestion(null)}>
        <p>{t('webhooks.changeMeans')}</p>
        <FormProblem error={changing.error} />
        <p className="kg-row">
          <Button look="primary" busy={changing.isPending} onClick={() => changing.mutate()}>
            {t('webhooks.changeSecret')}
          </Button>
          <Button onClick={() => setQuestion(null)}>{t('common.cancel')}</Button>
        </p>
      </Dialog>
    </article>
  );
}
