import { SkipLink } from '@/ui/SkipLink';
import { Outlet } from '@tanstack/react-router';
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
  return (
    <>
      <SkipLink />
      <Header network={network} />
      <ActingBar />
      <SessionLost />
      {network ? <HandoverBanner network={network} /> : null}
      {mustChoose ? <ChooseOrganisation /> : <Outlet />}
      <Footer network={network} />
    </>
  );
}
