import { useRouterState } from '@tanstack/react-router';
import { loginUrl } from '@/api/session';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { AnchorButton, LinkButton } from '@/ui/Button';
import { Page } from '@/ui/Page';

/** Also what is for members looks like nothing to who isn't logged in; the way to log in comes back here. */
export function NotFound() {
  const t = useText();
  const { signedIn } = useSession();
  const here = useRouterState({ select: ({ location }) => location.href });
  return (
    <Page title={t('notFound.title')} lead={t('notFound.lead')}>
      <p className="kg-row">
        {signedIn ? null : (
          <AnchorButton look="primary" href={loginUrl(here)}>
            {t('session.login')}
          </AnchorButton>
        )}
        <LinkButton to="/" look={signedIn ? 'primary' : 'secondary'}>
          {t('notFound.home')}
        </LinkButton>
      </p>
    </Page>
  );
}
