import { useState } from 'react';
import { useNetwork } from '@/app/currentNetwork';
import { useText } from '@/i18n';
import { useNames } from '@/i18n/names';
import { useSession } from '@/session/SessionProvider';
import { LinkButton } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ApplyForKnown } from './ApplyForKnown';
import { ApplyForNewcomer } from './ApplyForNewcomer';

/** Asking to become a member: with an account for the organisation acted for, without one for a new organisation. */
export function ApplyPage() {
  const t = useText();
  const names = useNames();
  const network = useNetwork();
  const { acting } = useSession();
  const [sent, setSent] = useState(false);
  const steward = names.inSentence(network.steward.name);
  if (sent) {
    return (
      <Page title={t('apply.sentTitle')}>
        <div className="kg-stack kg-narrow">
          <Notice kind="ok" live heading={t('apply.sent', { steward: names.atStart(network.steward.name) })}>
            <p>{t('apply.sentNext')}</p>
          </Notice>
          <p>
            <LinkButton to="/netwerken/$slug" params={{ slug: network.slug }}>
              {t('apply.back', { network: names.inSentence(network.name) })}
            </LinkButton>
          </p>
        </div>
      </Page>
    );
  }
  return (
    <Page
      title={t('members.apply')}
      tabTitle={`${t('members.apply')} · ${network.name}`}
      lead={t('apply.lead', { network: names.inSentence(network.name), steward })}
    >
      {network.standing === 'MEMBER' && acting ? (
        <Notice heading={t('apply.already', { organisation: acting.name, network: names.inSentence(network.name) })} />
      ) : acting && acting.kind !== 'programme' ? (
        <ApplyForKnown network={network} organisation={acting} onSent={() => setSent(true)} />
      ) : (
        <ApplyForNewcomer network={network} onSent={() => setSent(true)} />
      )}
    </Page>
  );
}
