import { useNavigate } from '@tanstack/react-router';
import type { Item, Network, Theme } from '@/api/types';
import { itemKinds } from '@/api/types';
import { DraftKept, FormProblem } from '@/forms/FormProblem';
import { useDraftedForm } from '@/forms/useDraftedForm';
import { useLanguage, useLocalised, useText } from '@/i18n';
import { useFieldErrors } from '@/forms/fieldErrors';
import { Button } from '@/ui/Button';
import { CheckboxChoice, Choices, RadioChoice } from '@/ui/Choice';
import { SelectField, TextField } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { inTreeOrder } from '@/features/themes/tree';
import { itemSchema, startOf } from './itemForm';
import { TextWithPreview } from './TextWithPreview';
import { useSavingItem } from './useSavingItem';
import { WhoHears } from './WhoHears';

interface Props {
  network: Network;
  themes: Theme[];
  item?: Item;
}

export function ItemEditor({ network, themes, item }: Props) {
  const t = useText();
  const localised = useLocalised();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const name = `kennis.${network.id}.${item?.id ?? 'nieuw'}`;
  const { form, kept, restored, keepNow, drop, startOver } = useDraftedForm({
    name,
    schema: itemSchema,
    defaults: startOf(item, language),
  });
  const errors = useFieldErrors(form);
  const saving = useSavingItem(network, item, {
    onRefused: keepNow,
    onSaved: (saved) => {
      drop();
      void navigate({ to: '/p/$itemId', params: { itemId: saved.id } });
    },
  });
  const send = (publish: boolean) => form.handleSubmit((values) => saving.mutate({ values, publish }));
  const published = item?.status === 'published';
  return (
    <form className="kg-form" noValidate onSubmit={send(!published)}>
      {restored ? (
        <Notice heading={t('draft.restored')}>
          <p className="kg-row">
            <Button look="quiet" onClick={startOver}>
              {t('draft.startOver')}
            </Button>
          </p>
        </Notice>
      ) : null}
      <TextField label={t('editor.itemTitle')} error={errors('title')} {...form.register('title')} />
      <SelectField
        label={t('editor.kind')}
        options={itemKinds.map((value) => ({ value, label: t(`itemKind.${value}`) }))}
        {...form.register('kind')}
      />
      <Choices legend={t('nav.themes')} hint={t('editor.themesHint')} error={errors('themes')}>
        {inTreeOrder(themes).map(({ theme, depth }) => (
          <div key={theme.id} className={depth ? 'kg-choice--narrower' : undefined}>
            <CheckboxChoice label={localised(theme.prefLabel)} value={theme.id} {...form.register('themes')} />
          </div>
        ))}
      </Choices>
      <TextWithPreview
        label={t('editor.text')}
        hint={t('editor.textHint')}
        error={errors('text')}
        text={form.watch('text') ?? ''}
        {...form.register('text')}
      />
      <Choices legend={t('editor.audience')}>
        {(['public', 'network', 'organisation'] as const).map((audience) => (
          <RadioChoice
            key={audience}
            label={t(`audience.${audience}`)}
            hint={t(`audience.hint.${audience}`)}
            value={audience}
            {...form.register('audience')}
          />
        ))}
      </Choices>
      <Choices legend={t('editor.language')} inline>
        <RadioChoice label="Nederlands" value="nl" {...form.register('language')} />
        <RadioChoice label="English" value="en" {...form.register('language')} />
      </Choices>
      {published ? <CheckboxChoice label={t('editor.tellFollowers')} {...form.register('inSubstance')} /> : null}
      {published && !form.watch('inSubstance') ? null : (
        <WhoHears
          network={network}
          themes={form.watch('themes') || []}
          kind={form.watch('kind')}
          audience={form.watch('audience')}
        />
      )}
      <FormProblem error={saving.error} drafted={kept} />
      <div className="kg-form__actions">
        <Button type="submit" look="primary" busy={saving.isPending}>
          {published ? t('common.save') : t('knowledge.publish')}
        </Button>
        {published ? null : (
          <Button busy={saving.isPending} onClick={send(false)}>
            {t('knowledge.keepDraft')}
          </Button>
        )}
        <DraftKept kept={kept && !saving.error} />
      </div>
    </form>
  );
}
