import { useRouterState } from '@tanstack/react-router';
import { loginUrl } from '@/api/session';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';

export function SessionLost() {
  const t = useText();
  const { lost } = useSession();
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <div role="status">
      {lost ? (
        <div className="kg-banner">
          <div className="kg-container kg-banner__content">
            <span className="kg-banner__text">{t('session.lost')}</span>
            <a className="utrecht-link" href={loginUrl(here)}>
              {t('session.loginAgain')}
            </a>
          </div>
        </div>
      ) : null}
    </div>
  );
}
