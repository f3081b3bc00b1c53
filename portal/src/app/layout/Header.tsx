import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Network } from '@/api/types';
import { loginUrl } from '@/api/session';
import { UnreadLink } from '@/features/updates/UnreadLink';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { AnchorButton } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Brand } from './Brand';
import { LanguageSwitch } from './LanguageSwitch';
import { NetworkNav } from './NetworkNav';
import { PersonMenu } from './PersonMenu';

export function Header({ network }: { network: Network | undefined }) {
  const t = useText();
  const { signedIn } = useSession();
  const [open, setOpen] = useState(false);
  const location = useRouterState({ select: (state) => state.location.href });
  useEffect(() => setOpen(false), [location]);
  return (
    <header className="kg-header">
      <div className="kg-container">
        <div className="kg-header__top">
          <Brand network={network} />
          <div className="kg-header__tools">
            <span className={network ? 'kg-wide-screen' : undefined}>
              <LanguageSwitch />
            </span>
            {signedIn ? (
              <>
                <UnreadLink />
                <PersonMenu />
              </>
            ) : (
              <AnchorButton look="primary" href={loginUrl(location)}>
                {t('session.login')}
              </AnchorButton>
            )}
            {network ? (
              <button
                type="button"
                className="kg-tool kg-menu-button"
                aria-expanded={open}
                aria-controls="navigatie"
                onClick={() => setOpen(!open)}
              >
                <Icon name={open ? 'close' : 'menu'} />
                <span className="kg-visually-hidden">{t('layout.menu')}</span>
              </button>
            ) : null}
          </div>
        </div>
        {network ? <NetworkNav network={network} open={open} /> : null}
      </div>
    </header>
  );
}
