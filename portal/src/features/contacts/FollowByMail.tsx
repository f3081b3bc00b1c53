import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askToFollow, type ContactFrequency } from '@/api/oversight';
import { askOversight } from '@/api/oversightQueries';
import { asProblem } from '@/api/problem';
import type { Theme } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { FormProblem } from '@/forms/FormProblem';
import { useLanguage, useLocalised, useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { Button } from '@/ui/Button';
import { SelectField, TextField } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { H2 } from '@/ui/Text';

const frequencies: ContactFrequency[] = ['direct', 'daily', 'weekly'];

/** Following a theme by mail without an account, where the network has that. */
export function FollowByMail({ theme }: { theme: Theme }) {
  const t = useText();
  const network = useNetwork();
  const localised = useLocalised();
  const { language } = useLanguage();
  const { signedIn } = useSession();
  const policy = useQuery({ ...askOversight.contactPolicy(network.id), enabled: !signedIn });
  const [email, setEmail] = useState('');
  const [frequency, setFrequency] = useState<ContactFrequency>('weekly');
  const [missing, setMissing] = useState(false);
  const asking = useMutation({
    mutationFn: () => askToFollow(network.id, { email: email.trim(), language, themes: [theme.id], frequency }),
  });
  if (signedIn || !policy.data?.allowed) return null;
  const refused = asking.error && asProblem(asking.error).slug === 'validation';
  const wrong = missing || refused ? t('contact.emailWrong') : undefined;
  return (
    <section className="kg-card kg-card--soft" aria-labelledby="per-mail">
      <H2 id="per-mail">{t('contact.heading')}</H2>
      <div role="status">
        {asking.isSuccess ? (
          <Notice kind="ok" heading={t('contact.sent')}>
            <p>{t('contact.sentHelp')}</p>
          </Notice>
        ) : null}
      </div>
      {asking.isSuccess ? null : (
        <form
          className="kg-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const looksRight = /^\S.*@\S+\.\S+$/.test(email.trim());
            setMissing(!looksRight);
            if (looksRight) asking.mutate();
          }}
        >
          <p>{t('contact.explanation', { theme: localised(theme.prefLabel) })}</p>
          <TextField
            label={t('contact.email')}
            type="email"
            autoComplete="email"
            required
            value={email}
            error={wrong}
            onChange={(event) => setEmail(event.target.value)}
          />
          <SelectField
            label={t('follow.howOften')}
            value={frequency}
            options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
            onChange={(event) => setFrequency(event.target.value as ContactFrequency)}
          />
          {refused ? null : <FormProblem error={asking.error} />}
          <Button type="submit" busy={asking.isPending}>
            {t('contact.ask')}
          </Button>
        </form>
      )}
    </section>
  );
}
