import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { z } from 'zod';
import { giveAnswer, rewriteAnswer } from '@/api/content';
import { idempotencyKey } from '@/api/http';
import type { Answer } from '@/api/types';
import { useFieldErrors } from '@/forms/fieldErrors';
import { DraftKept, FormProblem } from '@/forms/FormProblem';
import { useDraftedForm } from '@/forms/useDraftedForm';
import { TextWithPreview } from '@/features/knowledge/TextWithPreview';
import { useText, type MessageId } from '@/i18n';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** Messages are ids: the form is checked in one language and read in another. */
const say = (id: MessageId) => id;

const schema = z.object({
  text: z.string().trim().min(1, say('answers.missing')).max(20_000, say('answers.long')),
});

interface Props {
  itemId: string;
  /** The one that is put in other words; without it a new one is given. */
  answer?: Answer;
  onSaved: () => void;
  onCancel?: () => void;
}

export function AnswerForm({ itemId, answer, onSaved, onCancel }: Props) {
  const t = useText();
  const queries = useQueryClient();
  const { form, kept, restored, keepNow, drop, startOver } = useDraftedForm({
    name: answer ? `antwoord.${answer.id}` : `antwoord-op.${itemId}`,
    schema,
    defaults: { text: answer?.text ?? '' },
  });
  const errors = useFieldErrors(form);
  /** One key for one answer: sent again after a lost connection it is given once. */
  const key = useRef(idempotencyKey());
  const sentText = useRef('');
  const saving = useMutation({
    mutationFn: ({ text }: { text: string }) => {
      if (sentText.current !== text) key.current = idempotencyKey();
      sentText.current = text;
      return answer ? rewriteAnswer(answer.id, answer.version, text) : giveAnswer(itemId, text, key.current);
    },
    onError: keepNow,
    onSuccess: async () => {
      sentText.current = '';
      if (answer) drop();
      else startOver();
      onSaved();
      await queries.invalidateQueries({ queryKey: ['item', itemId, 'answers'] });
    },
  });
  return (
    <form className="kg-form" noValidate onSubmit={form.handleSubmit((values) => saving.mutate(values))}>
      {restored && !saving.isSuccess ? (
        <Notice heading={t('draft.restored')}>
          <p className="kg-row">
            <Button look="quiet" onClick={startOver}>
              {t('draft.startOver')}
            </Button>
          </p>
        </Notice>
      ) : null}
      <TextWithPreview
        label={answer ? t('answers.editing') : t('answers.yours')}
        hint={t('answers.hint')}
        error={errors('text')}
        rows={6}
        text={form.watch('text') ?? ''}
        {...form.register('text')}
      />
      <FormProblem error={saving.error} drafted={kept} />
      <div className="kg-form__actions">
        <Button type="submit" look="primary" busy={saving.isPending}>
          {answer ? t('common.save') : t('answers.give')}
        </Button>
        {onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        ) : null}
        <DraftKept kept={kept && !saving.error} />
      </div>
    </form>
  );
}
