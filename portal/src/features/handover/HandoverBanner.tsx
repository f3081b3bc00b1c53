import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { hasDrafts } from '@/forms/drafts';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { useNames } from '@/i18n/names';
import { useSession } from '@/session/SessionProvider';
import { Icon } from '@/ui/Icon';
import { TextLink } from '@/ui/Link';
import { useNetworkWhileMoving } from './useNetworkWhileMoving';

/** Tells everyone in the network, on every page, what a handover means for them now. */
export function HandoverBanner({ network }: { network: Network }) {
  useNetworkWhileMoving(network);
  const done = useHandoverJustDone(network);
  return (
    <div role="status">
      {network.frozen ? (
        <Frozen network={network} expectedEnd={network.frozen.expectedEnd} />
      ) : network.handover?.state === 'announced' ? (
        <Announced network={network} successor={network.handover.successorName} />
      ) : done ? (
        <Done network={network} handoverId={done.id} successor={done.successor} />
      ) : null}
    </div>
  );
}

const newsFor = 30 * 86_400_000;

/** A handover that is done is no longer the network's present, but for its members it is news for a while. */
function useHandoverJustDone(network: Network) {
  const { signedIn } = useSession();
  const insider = signedIn && network.standing !== 'VISITOR' && network.standing !== 'OUTSIDER';
  const present = network.handover?.state === 'completed' || network.handover?.state === 'closed';
  const known = useQuery({
    ...ask.handovers(network.id),
    enabled: insider && !present && !network.frozen,
    staleTime: 60_000,
    retry: false,
  });
  if (present) return { id: network.handover!.id, successor: network.handover!.successorName };
  if (!insider || network.frozen || network.handover) return null;
  const last = known.data?.find(
    ({ state, history }) =>
      (state === 'completed' || state === 'closed') &&
      history.some((entry) => entry.state === 'completed' && Date.now() - Date.parse(entry.at) < newsFor),
  );
  // Only what is still so: the one it went to must be the steward now.
  return last && last.to.programmeId === network.steward.programmeId ? { id: last.id, successor: last.to.name } : null;
}

function Frozen({ network, expectedEnd }: { network: Network; expectedEnd: string | null }) {
  const t = useText();
  const dates = useDates();
  const { me } = useSession();
  return (
    <Banner icon="swap" network={network}>
      {expectedEnd ? t('banner.frozenUntil', { time: dates.time(expectedEnd) }) : t('banner.frozen')}
      {hasDrafts(me?.person.id) ? ` ${t('draft.kept')}` : ''}
    </Banner>
  );
}

function Announced({ network, successor }: { network: Network; successor: string }) {
  const t = useText();
  const names = useNames();
  return (
    <Banner icon="swap" network={network}>
      {t('banner.announced', { network: names.inSentence(network.name), successor: names.inSentence(successor) })}
    </Banner>
  );
}

function Done({ network, handoverId, successor }: { network: Network; handoverId: string; successor: string }) {
  const t = useText();
  const names = useNames();
  const key = `kopgroep.seen-handover.${handoverId}`;
  const [seen, setSeen] = useState(() => localStorage.getItem(key) !== null);
  if (seen) return null;
  return (
    <Banner
      icon="check"
      network={network}
      done
      onClose={() => {
        localStorage.setItem(key, 'yes');
        setSeen(true);
      }}
    >
      {t('banner.done', { network: names.atStart(network.name), successor: names.inSentence(successor) })}
    </Banner>
  );
}

interface BannerProps {
  network: Network;
  icon: 'swap' | 'check';
  done?: boolean;
  onClose?: () => void;
  children: ReactNode;
}

function Banner({ network, icon, done, onClose, children }: BannerProps) {
  const t = useText();
  const { slug, standing } = network;
  const here = useRouterState({ select: ({ location }) => location.pathname === `/netwerken/${slug}/overdracht` });
  const insider = standing !== 'VISITOR' && standing !== 'OUTSIDER';
  return (
    <div className={done ? 'kg-banner kg-banner--done' : 'kg-banner'}>
      <div className="kg-container kg-banner__content">
        <Icon name={icon} />
        <span className="kg-banner__text">
          {children}
          {insider && !here ? (
            <>
              {' '}
              <TextLink to="/netwerken/$slug/overdracht" params={{ slug }}>
                {t('banner.look')}
              </TextLink>
            </>
          ) : null}
        </span>
        {onClose ? (
          <button type="button" className="kg-tool" onClick={onClose}>
            {t('banner.close')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
