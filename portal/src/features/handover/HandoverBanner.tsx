import { useState, type ReactNode } from 'react';
import { hasDrafts } from '@/forms/drafts';
import type { Network } from '@/api/types';
import { Text, useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { useNames } from '@/i18n/names';
import { useSession } from '@/session/SessionProvider';
import { Icon } from '@/ui/Icon';
import { useNetworkWhileMoving } from './useNetworkWhileMoving';

/** Tells everyone in the network, on every page, what a handover means for them now. */
export function HandoverBanner({ network }: { network: Network }) {
  useNetworkWhileMoving(network);
  const state = network.handover?.state;
  return (
    <div role="status">
      {network.frozen ? (
        <Frozen expectedEnd={network.frozen.expectedEnd} />
      ) : state === 'announced' ? (
        <Announced network={network} />
      ) : state === 'completed' || state === 'closed' ? (
        <Done network={network} />
      ) : null}
    </div>
  );
}

function Frozen({ expectedEnd }: { expectedEnd: string | null }) {
  const t = useText();
  const dates = useDates();
  const { me } = useSession();
  return (
    <Banner icon="swap">
      {expectedEnd ? t('banner.frozenUntil', { time: dates.time(expectedEnd) }) : t('banner.frozen')}
      {hasDrafts(me?.person.id) ? ` ${t('draft.kept')}` : ''}
    </Banner>
  );
}

function Announced({ network }: { network: Network }) {
  const names = useNames();
  return (
    <Banner icon="swap">
      <Text
        id="banner.announced"
        values={{
          network: names.inSentence(network.name),
          successor: names.inSentence(network.handover!.successorName),
        }}
      />
    </Banner>
  );
}

function Done({ network }: { network: Network }) {
  const t = useText();
  const names = useNames();
  const key = `kopgroep.seen-handover.${network.handover!.id}`;
  const [seen, setSeen] = useState(() => localStorage.getItem(key) !== null);
  if (seen) return null;
  return (
    <Banner
      icon="check"
      done
      onClose={() => {
        localStorage.setItem(key, 'yes');
        setSeen(true);
      }}
    >
      {t('banner.done', {
        network: names.atStart(network.name),
        successor: names.inSentence(network.handover!.successorName),
      })}
    </Banner>
  );
}

interface BannerProps {
  icon: 'swap' | 'check';
  done?: boolean;
  onClose?: () => void;
  children: ReactNode;
}

function Banner({ icon, done, onClose, children }: BannerProps) {
  const t = useText();
  return (
    <div className={done ? 'kg-banner kg-banner--done' : 'kg-banner'}>
      <div className="kg-container kg-banner__content">
        <Icon name={icon} />
        <span className="kg-banner__text">{children}</span>
        {onClose ? (
          <button type="button" className="kg-tool" onClick={onClose}>
            {t('banner.close')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
