import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { follow, unfollow } from '@/api/notification';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { loginUrl } from '@/api/session';
import { AnchorButton, Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';

interface Props {
  network: Network;
  themeId: string;
  label: string;
  includeNarrower?: boolean;
  /** Beside the theme itself it may draw attention; in a list of themes it is one of many. */
  prominent?: boolean;
}

/** One click to hear of what is new on a theme, one click to stop. */
export function FollowTheme({ network, themeId, label, includeNarrower = true, prominent = false }: Props) {
  const t = useText();
  const { signedIn } = useSession();
  const { subscription, change } = useFollowing(network, themeId);
  if (!signedIn) {
    return (
      <AnchorButton href={loginUrl(window.location.pathname)} aria-label={t('follow.loginFor', { theme: label })}>
        {t('follow.login')}
      </AnchorButton>
    );
  }
  if (network.standing === 'OUTSIDER' || network.standing === 'FORMER_STEWARD') return null;
  return (
    <span className="kg-stack" style={{ '--gap': '0.5rem' } as never}>
      {subscription ? (
        <Button
          look={prominent ? 'secondary' : 'quiet'}
          aria-label={t('follow.stopFor', { theme: label })}
          busy={change.isPending}
          onClick={() => change.mutate(null)}
          className="kg-following"
        >
          <Icon name="check" size={18} />
          {t('follow.following')}
        </Button>
      ) : (
        <Button
          look={prominent ? 'primary' : 'secondary'}
          aria-label={t('follow.startFor', { theme: label })}
          busy={change.isPending}
          onClick={() => change.mutate({ includeNarrower, frequency: 'direct' })}
        >
          {t('follow.start')}
        </Button>
      )}
      <FormProblem error={change.error} />
    </span>
  );
}

export function useFollowing(network: Network, themeId: string) {
  const { signedIn } = useSession();
  const queries = useQueryClient();
  const subscriptions = useQuery({ ...ask.subscriptions(network.id), enabled: signedIn, retry: false });
  const change = useMutation({
    mutationFn: (wish: Parameters<typeof follow>[2] | null) =>
      wish ? follow(network.id, themeId, wish) : unfollow(network.id, themeId),
    onSuccess: () => queries.invalidateQueries({ queryKey: ask.subscriptions(network.id).queryKey }),
  });
  return { subscription: subscriptions.data?.find((it) => it.themeId === themeId), change };
}
