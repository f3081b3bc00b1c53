import { frequencies, type Frequency, type Theme } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { mayFollow } from '@/features/following/FollowButton';
import { FollowMore } from '@/features/following/FollowMore';
import { useFollow } from '@/features/following/useFollow';
import { FormProblem } from '@/forms/FormProblem';
import { useLocalised, useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { CheckboxChoice } from '@/ui/Choice';
import { SelectField } from '@/ui/Field';
import { H2 } from '@/ui/Text';
import { FollowTheme } from './FollowTheme';

/** Following a theme, with what falls under it or without, and how often one wants to hear. */
export function FollowPanel({ theme, hasNarrower }: { theme: Theme; hasNarrower: boolean }) {
  const t = useText();
  const network = useNetwork();
  const localised = useLocalised();
  const { signedIn } = useSession();
  const following = useFollow(network, { themeId: theme.id });
  const { own, wish } = following;
  return (
    <section className="kg-card kg-card--soft" aria-labelledby="volgen">
      <H2 id="volgen">{t('follow.heading')}</H2>
      <p>{signedIn && !mayFollow(network) ? t('follow.membersOnly') : t('follow.explanation')}</p>
      <FollowTheme network={network} themeId={theme.id} label={localised(theme.prefLabel)} prominent />
      {own ? (
        <>
          {hasNarrower ? (
            <CheckboxChoice
              label={t('follow.narrower')}
              checked={own.includeNarrower}
              onChange={(event) => wish({ includeNarrower: event.target.checked })}
            />
          ) : null}
          <SelectField
            label={t('follow.howOften')}
            value={own.frequency ?? ''}
            empty={t('follow.asAlways')}
            options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
            onChange={(event) => wish({ frequency: (event.target.value || null) as Frequency | null })}
          />
        </>
      ) : null}
      {signedIn && mayFollow(network) ? <FollowMore name={localised(theme.prefLabel)} following={following} /> : null}
      <FormProblem error={following.error} />
    </section>
  );
}
