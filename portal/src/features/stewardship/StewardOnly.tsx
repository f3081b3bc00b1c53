import type { ReactNode } from 'react';
import type { Network } from '@/api/types';
import { useText } from '@/i18n';
import { useNames } from '@/i18n/names';
import { SignedInOnly } from '@/features/settings/SignedInOnly';
import { useSession } from '@/session/SessionProvider';
import { Notice } from '@/ui/Notice';

/** Lets the steward's coordinator through; everyone else hears whom to ask. */
export function StewardOnly({ network, children }: { network: Network; children: ReactNode }) {
  const t = useText();
  const names = useNames();
  const { acting } = useSession();
  if (network.standing === 'STEWARD') return <>{children}</>;
  const former = network.standing === 'FORMER_STEWARD';
  return (
    <SignedInOnly>
      <Notice
        kind="warning"
        heading={
          former
            ? t('refused.formerSteward', { organisation: acting?.name ?? '' })
            : t('refused.stewardOnly', { steward: names.inSentence(network.steward.name) })
        }
      >
        <p>
          {t('refused.askSteward', {
            steward: names.inSentence(network.steward.name),
            contact: network.steward.contact ?? '',
          })}
        </p>
      </Notice>
    </SignedInOnly>
  );
}
