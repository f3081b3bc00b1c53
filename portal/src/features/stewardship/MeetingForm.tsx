import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { changeMeeting, planMeeting } from '@/api/network';
import { ask } from '@/api/queries';
import type { Meeting, MeetingInput } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { useFieldErrors } from '@/forms/fieldErrors';
import { DraftKept, FormProblem } from '@/forms/FormProblem';
import { fromLocal, toLocal } from '@/forms/localTime';
import { useDraftedForm } from '@/forms/useDraftedForm';
import { useText, type MessageId } from '@/i18n';
import { Button } from '@/ui/Button';
import { SelectField, TextAreaField, TextField } from '@/ui/Field';

const say = (id: MessageId) => id;
const schema = z
  .object({
    title: z.string().trim().min(3, say('meetings.titleMissing')),
    startsAt: z.string().min(1, say('meetings.startMissing')),
    endsAt: z.string(),
    place: z.string().trim(),
    hostOrganisationId: z.string(),
    description: z.string().trim(),
    series: z.string().trim().max(80, say('meetings.seriesTooLong')),
  })
  .refine(({ startsAt, endsAt }) => !endsAt || endsAt > startsAt, {
    path: ['endsAt'],
    message: say('meetings.endBeforeStart'),
  });
type Values = z.infer<typeof schema>;

export function MeetingForm({ meeting, onDone }: { meeting: Meeting | null; onDone: () => void }) {
  const t = useText();
  const network = useNetwork();
  const queries = useQueryClient();
  const members = useQuery(ask.members(network.id, { size: 100 })).data?.items ?? [];
  const known = useQuery(ask.meetings(network.id)).data ?? [];
  const series = [...new Set(known.flatMap((it) => it.series ?? []))].sort();
  const { form, kept, keepNow, drop } = useDraftedForm<Values>({
    name: `bijeenkomst.${meeting?.id ?? network.id}`,
    schema,
    defaults: {
      title: meeting?.title ?? '',
      startsAt: toLocal(meeting?.startsAt),
      endsAt: toLocal(meeting?.endsAt),
      place: meeting?.place ?? '',
      hostOrganisationId: meeting?.hostOrganisationId ?? '',
      description: meeting?.description ?? '',
      series: meeting?.series ?? '',
    },
  });
  const errors = useFieldErrors(form);
  const saving = useMutation({
    mutationFn: async (values: Values) => {
      if (meeting) await changeMeeting(meeting.id, toInput(values));
      else await planMeeting(network.id, toInput(values));
    },
    onError: keepNow,
    onSuccess: () => {
      drop();
      onDone();
      return queries.invalidateQueries({ queryKey: ask.meetings(network.id).queryKey });
    },
  });
  return (
    <form className="kg-stack" noValidate onSubmit={form.handleSubmit((values) => saving.mutate(values))}>
      <TextField label={t('meetings.formTitle')} error={errors('title')} {...form.register('title')} />
      <div className="kg-form__pair">
        <TextField
          label={t('meetings.starts')}
          hint={t('time.zone')}
          type="datetime-local"
          error={errors('startsAt')}
          {...form.register('startsAt')}
        />
        <TextField
          label={t('meetings.ends')}
          hint={t('time.zone')}
          type="datetime-local"
          error={errors('endsAt')}
          {...form.register('endsAt')}
        />
      </div>
      <TextField label={t('meetings.place')} {...form.register('place')} />
      <SelectField
        label={t('meetings.hostLabel')}
        empty={t('meetings.noHost')}
        options={members.map(({ organisation }) => ({ value: organisation.id, label: organisation.name }))}
        {...form.register('hostOrganisationId')}
      />
      <TextField
        label={t('meetings.seriesLabel')}
        hint={t('meetings.seriesHint')}
        error={errors('series')}
        list="known-series"
        {...form.register('series')}
      />
      <datalist id="known-series">
        {series.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextAreaField label={t('meetings.description')} rows={3} {...form.register('description')} />
      <FormProblem error={saving.error} drafted={kept} />
      <div className="kg-form__actions">
        <Button type="submit" look="primary" busy={saving.isPending}>
          {t('common.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <DraftKept kept={kept && !saving.error} />
      </div>
    </form>
  );
}

const toInput = (values: Values): MeetingInput => ({
  title: values.title,
  startsAt: fromLocal(values.startsAt)!,
  endsAt: fromLocal(values.endsAt),
  place: values.place || null,
  hostOrganisationId: values.hostOrganisationId || null,
  description: values.description || null,
  series: values.series || null,
  yearInferred: false,
});
