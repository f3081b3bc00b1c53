import { useMutation } from '@tanstack/react-query';
import { apply } from '@/api/network';
import type { MyOrganisation, Network } from '@/api/types';
import { useFieldErrors } from '@/forms/fieldErrors';
import { DraftKept, FormProblem } from '@/forms/FormProblem';
import { useDraftedForm } from '@/forms/useDraftedForm';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { TextAreaField } from '@/ui/Field';
import { knownSchema } from './applyForm';

interface Props {
  network: Network;
  organisation: MyOrganisation;
  onSent: () => void;
}

export function ApplyForKnown({ network, organisation, onSent }: Props) {
  const t = useText();
  const { form, kept, keepNow, drop } = useDraftedForm({
    name: `aanmelden.${network.id}.${organisation.id}`,
    schema: knownSchema,
    defaults: { motivation: '' },
  });
  const errors = useFieldErrors(form);
  const sending = useMutation({
    mutationFn: ({ motivation }: { motivation: string }) =>
      apply(network.id, { organisationId: organisation.id, motivation }),
    onError: keepNow,
    onSuccess: () => {
      drop();
      onSent();
    },
  });
  return (
    <form className="kg-form" noValidate onSubmit={form.handleSubmit((values) => sending.mutate(values))}>
      <p>{t('apply.forOrganisation', { organisation: organisation.name })}</p>
      <TextAreaField
        label={t('apply.motivation')}
        rows={6}
        error={errors('motivation')}
        {...form.register('motivation')}
      />
      <FormProblem error={sending.error} drafted={kept} />
      <div className="kg-form__actions">
        <Button type="submit" look="primary" busy={sending.isPending}>
          {t('apply.send')}
        </Button>
        <DraftKept kept={kept && !sending.error} />
      </div>
    </form>
  );
}
