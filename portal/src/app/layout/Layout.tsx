import { SkipLink } from '@/ui/SkipLink';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useNearestNetwork } from '@/app/currentNetwork';
import { ChooseOrganisation } from '@/features/organisations/ChooseOrganisation';
import { HandoverBanner } from '@/features/handover/HandoverBanner';
import { useSession } from '@/session/SessionProvider';
import { ActingBar } from './ActingBar';
import { Footer } from './Footer';
import { Header } from './Header';
import { SessionLost } from './SessionLost';

/** What surrounds every page. */
export function Layout() {
  const { mustChoose } = useSession();
  const network = useNearestNetwork();
  // On the front page one chooses a network; the menu of the one last looked at would say that one is in it.
  const around = useRouterState({ select: ({ location }) => location.pathname === '/' }) ? undefined : network;
  return (
    <>
      <SkipLink />
      <Header network={around} />
      <ActingBar />
      <SessionLost />
      {network ? <HandoverBanner network={network} /> : null}
      {mustChoose ? <ChooseOrganisation /> : <Outlet />}
      <Footer network={around} />
    </>
  );
}
