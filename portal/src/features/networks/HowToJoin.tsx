import type { Network } from '@/api/types';
import { useText } from '@/i18n';
import { LinkButton } from '@/ui/Button';
import { H2 } from '@/ui/Text';

/** Three steps to becoming a member, for those who aren't. */
export function HowToJoin({ network }: { network: Network }) {
  const t = useText();
  if (network.standing === 'MEMBER' || network.standing === 'STEWARD') return null;
  return (
    <section className="kg-join" aria-labelledby="meedoen">
      <H2 id="meedoen">{t('join.heading')}</H2>
      <ol className="kg-plain-list kg-join__steps">
        <li>{t('join.step1')}</li>
        <li>{t('join.step2', { steward: network.steward.name })}</li>
        <li>{t('join.step3')}</li>
      </ol>
      <p className="kg-row">
        <LinkButton look="primary" to="/netwerken/$slug/aanmelden" params={{ slug: network.slug }}>
          {t('members.apply')}
        </LinkButton>
      </p>
    </section>
  );
}
