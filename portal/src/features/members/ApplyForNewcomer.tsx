import { useMutation } from '@tanstack/react-query';
import { apply } from '@/api/network';
import type { Network } from '@/api/types';
import { useFieldErrors } from '@/forms/fieldErrors';
import { DraftKept, FormProblem } from '@/forms/FormProblem';
import { useDraftedForm } from '@/forms/useDraftedForm';
import { useLanguage, useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { Choices, RadioChoice } from '@/ui/Choice';
import { SelectField, TextAreaField, TextField } from '@/ui/Field';
import { H2 } from '@/ui/Text';
import { emptyNewcomer, newcomerSchema, type Newcomer } from './applyForm';
import { organisationKinds } from './kinds';

export function ApplyForNewcomer({ network, onSent }: { network: Network; onSent: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const { form, kept, keepNow, drop } = useDraftedForm({
    name: `aanmelden.${network.id}`,
    schema: newcomerSchema,
    defaults: emptyNewcomer(language),
  });
  const errors = useFieldErrors(form);
  const sending = useMutation({
    mutationFn: (values: Newcomer) => apply(network.id, toApplication(values)),
    onError: keepNow,
    onSuccess: () => {
      drop();
      onSent();
    },
  });
  return (
    <form className="kg-form" noValidate onSubmit={form.handleSubmit((values) => sending.mutate(values))}>
      <H2>{t('apply.organisation')}</H2>
      <TextField label={t('apply.name')} autoComplete="organization" error={errors('name')} {...form.register('name')} />
      <div className="kg-form__pair">
        <SelectField
          label={t('members.kind')}
          options={organisationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          {...form.register('kind')}
        />
        <TextField label={t('members.region')} error={errors('region')} {...form.register('region')} />
      </div>
      <TextField
        label={t('form.websiteOptional')}
        type="url"
        autoComplete="url"
        placeholder="https://"
        error={errors('website')}
        {...form.register('website')}
      />
      <TextAreaField label={t('apply.brings')} hint={t('apply.bringsHint')} rows={3} {...form.register('brings')} />
      <TextAreaField
        label={t('apply.motivation')}
        rows={5}
        error={errors('motivation')}
        {...form.register('motivation')}
      />
      <H2>{t('apply.you')}</H2>
      <div className="kg-form__pair">
        <TextField
          label={t('form.name')}
          autoComplete="name"
          error={errors('applicantName')}
          {...form.register('applicantName')}
        />
        <TextField
          label={t('form.email')}
          type="email"
          autoComplete="email"
          hint={t('apply.emailHint')}
          error={errors('email')}
          {...form.register('email')}
        />
      </div>
      <Choices legend={t('form.mailLanguage')} inline>
        <RadioChoice label="Nederlands" value="nl" {...form.register('language')} />
        <RadioChoice label="English" value="en" {...form.register('language')} />
      </Choices>
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

const toApplication = (values: Newcomer) => ({
  organisation: {
    name: values.name,
    kind: values.kind,
    region: values.region,
    website: values.website || null,
    brings: values.brings,
  },
  applicant: { name: values.applicantName, email: values.email, language: values.language },
  motivation: values.motivation,
});
