import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { present } from '@/api/network';
import type { Member, Network } from '@/api/types';
import { TextWithPreview } from '@/features/knowledge/TextWithPreview';
import { DraftKept, FormProblem } from '@/forms/FormProblem';
import { Saved } from '@/forms/Saved';
import { useDraftedForm } from '@/forms/useDraftedForm';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';

const schema = z.object({ text: z.string() });

export function PresentationForm({ member, network }: { member: Member; network: Network }) {
  const t = useText();
  const queries = useQueryClient();
  const { form, kept, keepNow, drop } = useDraftedForm({
    name: `voorstellen.${member.membershipId}`,
    schema,
    defaults: { text: member.presentation ?? '' },
  });
  const saving = useMutation({
    mutationFn: ({ text }: { text: string }) => present(member.membershipId, text),
    onError: keepNow,
    onSuccess: () => {
      drop();
      return queries.invalidateQueries({ queryKey: ['network', network.id] });
    },
  });
  return (
    <form className="kg-form" noValidate onSubmit={form.handleSubmit((values) => saving.mutate(values))}>
      <TextWithPreview
        label={t('organisation.presentationText')}
        hint={t('organisation.presentationHint')}
        text={form.watch('text') ?? ''}
        rows={7}
        {...form.register('text')}
      />
      <FormProblem error={saving.error} drafted={kept} />
      <div className="kg-form__actions">
        <Button type="submit" look="primary" busy={saving.isPending}>
          {t('common.save')}
        </Button>
        <Saved saved={saving.isSuccess} />
        <DraftKept kept={kept && !saving.error} />
      </div>
    </form>
  );
}
