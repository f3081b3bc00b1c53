import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { NoticeRule } from '@/api/handoverTypes';
import { recordDecision } from '@/api/network';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { useFieldErrors } from '@/forms/fieldErrors';
import { FormProblem } from '@/forms/FormProblem';
import { useText, type MessageId } from '@/i18n';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextAreaField, TextField } from '@/ui/Field';
import { Section } from '@/ui/Text';

const say = (id: MessageId) => id;
const schema = z.object({
  days: z.string().regex(/^\d{1,3}$/, say('plan.noticeWrong')),
  decision: z.string().trim().min(1, say('notice.decisionMissing')),
});
type Values = z.infer<typeof schema>;

/** How long before a handover members are told; the steward writes down what they decided themselves. */
export function NoticeSection({ network }: { network: Network }) {
  const t = useText();
  const rule = useQuery(ask.noticeRule(network.id)).data;
  const [writing, setWriting] = useState(false);
  if (!rule) return null;
  return (
    <Section
      id="termijn"
      heading={t('notice.heading')}
      action={
        network.standing === 'STEWARD' ? (
          <Button look="quiet" onClick={() => setWriting(true)}>
            {rule.decision ? t('notice.change') : t('notice.record')}
          </Button>
        ) : null
      }
    >
      <p className="kg-narrow">
        {rule.decision
          ? t('notice.decided', { days: rule.decision.minimumDays, decision: rule.decision.decision })
          : t('notice.usual', { days: rule.usualDays })}
      </p>
      <Dialog open={writing} title={t('notice.record')} onClose={() => setWriting(false)}>
        <DecisionForm network={network} rule={rule} onDone={() => setWriting(false)} />
      </Dialog>
    </Section>
  );
}

interface Props {
  network: Network;
  rule: NoticeRule;
  onDone: () => void;
}

function DecisionForm({ network, rule, onDone }: Props) {
  const t = useText();
  const queries = useQueryClient();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { days: String(rule.decision?.minimumDays ?? 0), decision: rule.decision?.decision ?? '' },
  });
  const errors = useFieldErrors(form);
  const saving = useMutation({
    mutationFn: ({ days, decision }: Values) => recordDecision(network.id, { minimumDays: Number(days), decision }),
    onSuccess: () => {
      onDone();
      return queries.invalidateQueries({ queryKey: ask.noticeRule(network.id).queryKey });
    },
  });
  return (
    <form className="kg-stack" noValidate onSubmit={form.handleSubmit((values) => saving.mutate(values))}>
      <TextField
        label={t('notice.days')}
        type="number"
        min={0}
        inputMode="numeric"
        error={errors('days')}
        {...form.register('days')}
      />
      <TextAreaField
        label={t('notice.decision')}
        hint={t('notice.decisionHint')}
        rows={3}
        error={errors('decision')}
        {...form.register('decision')}
      />
      <FormProblem error={saving.error} />
      <div className="kg-form__actions">
        <Button type="submit" look="primary" busy={saving.isPending}>
          {t('common.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
