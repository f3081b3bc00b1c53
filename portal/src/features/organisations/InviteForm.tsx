import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { invite } from '@/api/network';
import { ask } from '@/api/queries';
import { useFieldErrors } from '@/forms/fieldErrors';
import { FormProblem } from '@/forms/FormProblem';
import { useLanguage, useText, type MessageId } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { Button } from '@/ui/Button';
import { Choices, RadioChoice } from '@/ui/Choice';
import { SelectField, TextField } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { H3 } from '@/ui/Text';

const say = (id: MessageId) => id;
const schema = z.object({
  name: z.string().trim().min(2, say('form.nameMissing')),
  email: z.email(say('form.emailWrong')),
  language: z.enum(['nl', 'en']),
  role: z.enum(['representative', 'coordinator']),
});
type Values = z.infer<typeof schema>;

export function InviteForm({ organisationId }: { organisationId: string }) {
  const t = useText();
  const { language } = useLanguage();
  const { acting } = useSession();
  // Only an organisation's own coordinator makes another; everybody else invites a representative.
  const chooses = acting?.id === organisationId && acting.role === 'coordinator';
  const queries = useQueryClient();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', email: '', language, role: 'representative' },
  });
  const errors = useFieldErrors(form);
  const inviting = useMutation({
    mutationFn: (values: Values) => invite(organisationId, values),
    onSuccess: () => {
      form.reset();
      return queries.invalidateQueries({ queryKey: ask.representatives(organisationId).queryKey });
    },
  });
  return (
    <form className="kg-card" noValidate onSubmit={form.handleSubmit((values) => inviting.mutate(values))}>
      <H3>{t('invite.heading')}</H3>
      <p className="kg-muted">{t('invite.explanation')}</p>
      <div className="kg-form__pair">
        <TextField label={t('form.name')} autoComplete="off" error={errors('name')} {...form.register('name')} />
        <TextField
          label={t('form.email')}
          type="email"
          autoComplete="off"
          error={errors('email')}
          {...form.register('email')}
        />
      </div>
      {chooses ? (
        <SelectField
          label={t('invite.role')}
          options={(['representative', 'coordinator'] as const).map((value) => ({ value, label: t(`role.${value}`) }))}
          {...form.register('role')}
        />
      ) : null}
      <Choices legend={t('form.mailLanguage')} inline>
        <RadioChoice label="Nederlands" value="nl" {...form.register('language')} />
        <RadioChoice label="English" value="en" {...form.register('language')} />
      </Choices>
      <FormProblem error={inviting.error} />
      {inviting.isSuccess ? (
        <Notice kind="ok" live>
          <p>{t('invite.sent', { email: inviting.variables.email })}</p>
        </Notice>
      ) : null}
      <p className="kg-row">
        <Button type="submit" look="primary" busy={inviting.isPending}>
          {t('invite.send')}
        </Button>
      </p>
    </form>
  );
}
