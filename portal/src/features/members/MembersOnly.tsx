import type { ReactNode } from 'react';
import { loginUrl } from '@/api/session';
import type { Network } from '@/api/types';
import { useText } from '@/i18n';
import { useNames } from '@/i18n/names';
import { useSession } from '@/session/SessionProvider';
import { AnchorButton, LinkButton } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** Lets members (and the steward) through, and tells everyone else what would make it work for them. */
export function MembersOnly({ network, children }: { network: Network; children: ReactNode }) {
  const t = useText();
  const names = useNames();
  const { signedIn, acting } = useSession();
  if (network.standing === 'MEMBER' || network.standing === 'STEWARD') return <>{children}</>;
  if (!signedIn) {
    return (
      <Notice heading={t('refused.signIn')}>
        <p className="kg-row">
          <AnchorButton look="primary" href={loginUrl(window.location.pathname + window.location.search)}>
            {t('session.login')}
          </AnchorButton>
          <LinkButton to="/netwerken/$slug/aanmelden" params={{ slug: network.slug }}>
            {t('members.apply')}
          </LinkButton>
        </p>
      </Notice>
    );
  }
  if (network.standing === 'SUCCESSOR') {
    return (
      <Notice kind="warning" heading={t('refused.successor')}>
        <p>{t('refused.successorHelp', { steward: network.steward.name })}</p>
      </Notice>
    );
  }
  if (network.standing === 'FORMER_STEWARD') {
    return (
      <Notice kind="warning" heading={t('refused.formerSteward', { organisation: acting?.name ?? '' })}>
        <p>
          {t('refused.askSteward', {
            steward: names.inSentence(network.steward.name),
            contact: network.steward.contact ?? '',
          })}
        </p>
      </Notice>
    );
  }
  return (
    <Notice
      heading={
        acting
          ? t('refused.notAMember', { organisation: acting.name, network: names.inSentence(network.name) })
          : t('refused.nobody')
      }
    >
      <p>{t('refused.notAMemberHelp', { steward: names.inSentence(network.steward.name) })}</p>
      <p className="kg-row">
        <LinkButton look="primary" to="/netwerken/$slug/aanmelden" params={{ slug: network.slug }}>
          {t('members.apply')}
        </LinkButton>
      </p>
    </Notice>
  );
}
