import type { Criteria, Network } from '@/api/types';
import { loginUrl } from '@/api/session';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { AnchorButton, Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { FollowMore } from './FollowMore';
import { useFollow } from './useFollow';

interface Props {
  network: Network;
  what: 'theme' | 'organisation' | 'item' | 'selection' | 'series' | 'oneSeries' | 'search';
  /** What it is called, for who hears the button out of its place. */
  name: string;
  criteria: Criteria;
  includeNarrower?: boolean;
  /** Beside the thing itself it may draw attention; in a list it is one of many. */
  prominent?: boolean;
  /** Offers to follow it for everyone in the organisation too. */
  more?: boolean;
}

/** One click to hear of something, one click to stop, and undo. How often is as one always wants it. */
export function FollowButton({ network, what, name, criteria, includeNarrower, prominent = false, more = false }: Props) {
  const t = useText();
  const { signedIn } = useSession();
  const following = useFollow(network, criteria);
  if (what !== 'theme' && !signedIn) return null;
  if (!signedIn) {
    return (
      <AnchorButton
        href={loginUrl(window.location.pathname + window.location.search)}
        aria-label={t('follow.loginFor', { theme: name })}
      >
        {t('follow.login')}
      </AnchorButton>
    );
  }
  if (!mayFollow(network) || following.unknown) return null;
  return (
    <span className="kg-stack" style={{ '--gap': '0.5rem' } as never}>
      <span className="kg-row" style={{ '--gap': '0.25rem 0.5rem' } as never}>
        {following.following ? (
          <Button
            look={prominent || more ? 'secondary' : 'quiet'}
            aria-label={t('follow.stopFor', { theme: name })}
            busy={following.busy}
            onClick={following.stop}
            className="kg-following"
          >
            <Icon name="check" size={18} />
            {what === 'theme' ? t('follow.following') : t('follow.followingThis')}
          </Button>
        ) : (
          <Button
            look={prominent ? 'primary' : 'secondary'}
            aria-label={t('follow.startFor', { what: t(`follow.start.${what}`), name })}
            busy={following.busy}
            onClick={() => following.start({ includeNarrower })}
          >
            {t(`follow.start.${what}`)}
          </Button>
        )}
        {following.stopped ? (
          <Button look="quiet" onClick={following.undo} aria-label={t('follow.undoFor', { name })}>
            {t('common.undo')}
          </Button>
        ) : null}
      </span>
      <span role="status" className="kg-visually-hidden">
        {following.stopped ? t('settings.stopped', { theme: name }) : null}
        {following.started ? t('follow.started', { name }) : null}
      </span>
      {more ? <FollowMore name={name} following={following} /> : null}
      <FormProblem error={following.error} />
    </span>
  );
}

export const mayFollow = ({ standing }: Network) => standing !== 'OUTSIDER' && standing !== 'FORMER_STEWARD';
