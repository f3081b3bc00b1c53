import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { Theme, ThemeInput } from '@/api/types';
import { inTreeOrder } from '@/features/themes/tree';
import { useFieldErrors } from '@/forms/fieldErrors';
import { FormProblem } from '@/forms/FormProblem';
import { useLocalised, useText, type MessageId } from '@/i18n';
import { Button } from '@/ui/Button';
import { SelectField, TextField } from '@/ui/Field';

const say = (id: MessageId) => id;
const schema = z.object({
  nl: z.string().trim().min(2, say('manageThemes.nameMissing')),
  en: z.string().trim(),
  synonyms: z.string(),
  definition: z.string().trim(),
  broaderId: z.string(),
});
type Values = z.infer<typeof schema>;

interface Props {
  theme: Theme | undefined;
  themes: Theme[];
  busy: boolean;
  error: unknown;
  onSave: (input: ThemeInput) => void;
  onCancel: () => void;
}

export function ThemeForm({ theme, themes, busy, error, onSave, onCancel }: Props) {
  const t = useText();
  const localised = useLocalised();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      nl: theme?.prefLabel.nl ?? '',
      en: theme?.prefLabel.en ?? '',
      synonyms: theme?.altLabels?.nl?.join(', ') ?? '',
      definition: typeof theme?.definition === 'string' ? theme.definition : (theme?.definition?.nl ?? ''),
      broaderId: theme?.broaderId ?? '',
    },
  });
  const errors = useFieldErrors(form);
  const below = new Set(theme ? [theme.id, ...theme.narrowerIds] : []);
  return (
    <form className="kg-stack" noValidate onSubmit={form.handleSubmit((values) => onSave(toInput(values, theme)))}>
      <TextField label={t('manageThemes.nameNl')} error={errors('nl')} {...form.register('nl')} />
      <TextField label={t('manageThemes.nameEn')} {...form.register('en')} />
      <TextField label={t('manageThemes.synonyms')} hint={t('manageThemes.synonymsHint')} {...form.register('synonyms')} />
      <TextField label={t('manageThemes.definition')} {...form.register('definition')} />
      <SelectField
        label={t('manageThemes.broader')}
        empty={t('manageThemes.top')}
        options={inTreeOrder(themes)
          .filter((it) => !below.has(it.theme.id))
          .map((it) => ({ value: it.theme.id, label: `${'– '.repeat(it.depth)}${localised(it.theme.prefLabel)}` }))}
        {...form.register('broaderId')}
      />
      <FormProblem error={error} />
      <div className="kg-form__actions">
        <Button type="submit" look="primary" busy={busy}>
          {t('common.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

const toInput = (values: Values, theme: Theme | undefined): ThemeInput => ({
  prefLabel: { nl: values.nl, ...(values.en ? { en: values.en } : {}) },
  altLabels: {
    ...theme?.altLabels,
    nl: values.synonyms.split(',').map((it) => it.trim()).filter(Boolean),
  },
  definition: values.definition || null,
  broaderId: values.broaderId || null,
});
