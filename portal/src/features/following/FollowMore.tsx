import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { Button } from '@/ui/Button';
import { TextLink } from '@/ui/Link';
import type { Following } from './useFollow';

/** Beyond following for oneself: for everyone in the organisation, and where one says how often. */
export function FollowMore({ name, following }: { name: string; following: Following }) {
  const t = useText();
  const { acting } = useSession();
  const { everyones, current } = following;
  if (!acting) return null;
  const organisation = acting.name;
  return (
    <details className="kg-more">
      <summary aria-label={t('follow.moreFor', { name })}>{t('follow.more')}</summary>
      <div className="kg-stack" style={{ '--gap': '0.6rem' } as never}>
        {everyones ? (
          <>
            <p>{t(everyones.left ? 'follow.everyoneLeft' : 'follow.everyone', { organisation })}</p>
            <p>
              <Button look="quiet" busy={following.busy} onClick={following.notForEveryone}>
                {t('follow.everyoneStop', { organisation })}
              </Button>
            </p>
          </>
        ) : (
          <>
            <p>{t('follow.everyoneExplanation', { organisation })}</p>
            <p>
              <Button busy={following.busy} onClick={following.forEveryone}>
                {t('follow.everyoneStart', { organisation })}
              </Button>
            </p>
          </>
        )}
        {current ? (
          <p>
            <TextLink to="/instellingen" hash={`volgen-${current.id}`}>
              {t('follow.settings')}
            </TextLink>
          </p>
        ) : null}
      </div>
    </details>
  );
}
