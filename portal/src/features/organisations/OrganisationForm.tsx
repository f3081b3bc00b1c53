import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { changeOrganisation } from '@/api/network';
import type { Organisation } from '@/api/types';
import { optionalUrl } from '@/features/members/applyForm';
import { useFieldErrors } from '@/forms/fieldErrors';
import { DraftKept, FormProblem } from '@/forms/FormProblem';
import { Saved } from '@/forms/Saved';
import { useDraftedForm } from '@/forms/useDraftedForm';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { TextAreaField, TextField } from '@/ui/Field';

const schema = z.object({
  region: z.string().trim(),
  website: optionalUrl,
  partners: z.string(),
  brings: z.string().trim(),
});
type Values = z.infer<typeof schema>;

export function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const t = useText();
  const queries = useQueryClient();
  const { form, kept, keepNow, drop } = useDraftedForm<Values>({
    name: `organisatie.${organisation.id}`,
    schema,
    defaults: {
      region: organisation.region ?? '',
      website: organisation.website ?? '',
      partners: (organisation.partners ?? []).join('\n'),
      brings: organisation.brings ?? '',
    },
  });
  const errors = useFieldErrors(form);
  const saving = useMutation({
    mutationFn: (values: Values) =>
      changeOrganisation(organisation.id, {
        region: values.region,
        website: values.website || null,
        brings: values.brings,
        partners: values.partners.split('\n').map((it) => it.trim()).filter(Boolean),
      }),
    onError: keepNow,
    onSuccess: () => {
      drop();
      return queries.invalidateQueries();
    },
  });
  return (
    <form className="kg-form" noValidate onSubmit={form.handleSubmit((values) => saving.mutate(values))}>
      <div className="kg-form__pair">
        <TextField label={t('members.region')} {...form.register('region')} />
        <TextField
          label={t('form.websiteOptional')}
          type="url"
          placeholder="https://"
          error={errors('website')}
          {...form.register('website')}
        />
      </div>
      <TextAreaField label={t('apply.brings')} hint={t('apply.bringsHint')} rows={3} {...form.register('brings')} />
      <TextAreaField
        label={t('members.partners')}
        hint={t('organisation.partnersHint')}
        rows={4}
        {...form.register('partners')}
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
