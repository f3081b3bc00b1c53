import type { ReactNode } from 'react';
import { loginUrl } from '@/api/session';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { AnchorButton } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

export function SignedInOnly({ children }: { children: ReactNode }) {
  const t = useText();
  const { signedIn } = useSession();
  if (signedIn) return <>{children}</>;
  return (
    <Notice heading={t('refused.signInHere')}>
      <p className="kg-row">
        <AnchorButton look="primary" href={loginUrl(window.location.pathname + window.location.search + window.location.hash)}>
          {t('session.login')}
        </AnchorButton>
      </p>
    </Notice>
  );
}
