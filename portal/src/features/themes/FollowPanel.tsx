import { frequencies, type Frequency, type Theme } from '@/api/types';
import { useNetwork } from '@/app/currentNetwork';
import { useLocalised, useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { CheckboxChoice } from '@/ui/Choice';
import { SelectField } from '@/ui/Field';
import { H2 } from '@/ui/Text';
import { FollowTheme, useFollowing } from './FollowTheme';

/** Following a theme, with what falls under it or without, and how often one wants to hear. */
export function FollowPanel({ theme, hasNarrower }: { theme: Theme; hasNarrower: boolean }) {
  const t = useText();
  const network = useNetwork();
  const localised = useLocalised();
  const { signedIn } = useSession();
  const { subscription, change } = useFollowing(network, theme.id);
  const outside = signedIn && (network.standing === 'OUTSIDER' || network.standing === 'FORMER_STEWARD');
  return (
    <section className="kg-card kg-card--soft" aria-labelledby="volgen">
      <H2 id="volgen">{t('follow.heading')}</H2>
      <p>{outside ? t('follow.membersOnly') : t('follow.explanation')}</p>
      <FollowTheme network={network} themeId={theme.id} label={localised(theme.prefLabel)} prominent />
      {subscription ? (
        <>
          {hasNarrower ? (
            <CheckboxChoice
              label={t('follow.narrower')}
              checked={subscription.includeNarrower}
              onChange={(event) =>
                change.mutate({ includeNarrower: event.target.checked, frequency: subscription.frequency })
              }
            />
          ) : null}
          <SelectField
            label={t('follow.howOften')}
            value={subscription.frequency}
            options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
            onChange={(event) =>
              change.mutate({
                includeNarrower: subscription.includeNarrower,
                frequency: event.target.value as Frequency,
              })
            }
          />
        </>
      ) : null}
    </section>
  );
}
