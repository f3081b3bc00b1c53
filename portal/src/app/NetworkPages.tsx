import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { ask } from '@/api/queries';
import { useText } from '@/i18n';
import { Page } from '@/ui/Page';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Skeleton } from '@/ui/Skeleton';
import { NetworkProvider } from './currentNetwork';
import { NotFound } from './NotFound';

/** The pages of one network; none of them is shown before it is known which network that is. */
export function NetworkPages() {
  const t = useText();
  const { slug } = useParams({ from: '/netwerken/$slug' });
  const network = useQuery(ask.networkBySlug(slug));
  if (network.data) {
    return (
      <NetworkProvider network={network.data}>
        <Outlet />
      </NetworkProvider>
    );
  }
  if (network.error) {
    const problem = asProblem(network.error);
    if (problem.slug === 'not-found') return <NotFound />;
    return (
      <Page title={t('problem.title')}>
        <ProblemNotice problem={problem} onRetry={() => void network.refetch()} />
      </Page>
    );
  }
  return (
    <main className="kg-main kg-container">
      <Skeleton lines={6} />
    </main>
  );
}
