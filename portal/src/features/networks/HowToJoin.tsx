import type { Network } from '@/api/types';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { LinkButton } from '@/ui/Button';
import { H2 } from '@/ui/Text';

/** Three steps to becoming a member, for those who aren't. */
export function HowToJoin({ network }: { network: Network }) {
  const t = useText();
  const { acting } = useSession();
  const concerned = network.standing === 'VISITOR' || network.standing === 'OUTSIDER';
  // A programme takes care of networks; it doesn't join them.
  if (!concerned || acting?.kind === 'programme') return null;
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
