import { getRouteApi } from '@tanstack/react-router';
import { loginUrl } from '@/api/session';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { AnchorButton } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

const route = getRouteApi('/');

/** A login that came back without success: says so, and that nothing is lost, and offers another try. */
export function LoginTrouble() {
  const t = useText();
  const { login, returnTo } = route.useSearch();
  const { signedIn } = useSession();
  if (!login || signedIn) return null;
  return (
    <Notice kind="warning" live heading={t(`session.login.${login}`)}>
      <p>{t(`session.login.${login}Help`)}</p>
      <p className="kg-row">
        <AnchorButton look="primary" href={loginUrl(returnTo || '/')}>
          {t('session.loginAgain')}
        </AnchorButton>
      </p>
    </Notice>
  );
}
