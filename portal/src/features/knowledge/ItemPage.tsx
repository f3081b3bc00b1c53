import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { ask } from '@/api/queries';
import type { Item, Network } from '@/api/types';
import { useNearestNetwork } from '@/app/currentNetwork';
import { NotFound } from '@/app/NotFound';
import { Answers } from '@/features/answers/Answers';
import { FollowCard } from '@/features/following/FollowCard';
import { FollowTheme } from '@/features/themes/FollowTheme';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { TextLink } from '@/ui/Link';
import { Markdown } from '@/ui/Markdown';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Skeleton } from '@/ui/Skeleton';
import { H2 } from '@/ui/Text';
import { ItemActions } from './ItemActions';
import { ItemLabels } from './ItemLabels';
import { Sharer } from './Sharer';

/** One item at its permanent address, which stays the same whoever takes care of the network. */
export function ItemPage() {
  const t = useText();
  const { itemId } = useParams({ from: '/p/$itemId' });
  const item = useQuery(ask.item(itemId));
  const network = useNearestNetwork();
  if (item.error && !item.data) {
    const problem = asProblem(item.error);
    // An address that was broken off on its way here leads to nothing either.
    if (problem.status === 404 || problem.status === 400) return <NotFound />;
    return (
      <Page title={t('problem.title')}>
        <ProblemNotice problem={problem} onRetry={() => void item.refetch()} />
      </Page>
    );
  }
  if (!item.data) {
    return (
      <main className="kg-main kg-container">
        <Skeleton lines={8} />
      </main>
    );
  }
  return <Shown item={item.data} network={network} />;
}

function Shown({ item, network }: { item: Item; network: Network | undefined }) {
  const t = useText();
  const dates = useDates();
  return (
    <Page
      title={item.title}
      lang={item.language}
      eyebrow={
        <span className="kg-row" style={{ '--gap': '0.6rem' } as never}>
          {network ? (
            <TextLink to="/netwerken/$slug/kennis" params={{ slug: network.slug }}>
              {t('nav.knowledge')}
            </TextLink>
          ) : null}
          <ItemLabels item={item} whole />
        </span>
      }
    >
      <div className="kg-columns">
        <div className="kg-stack" style={{ '--gap': '2.5rem' } as never}>
        <article className="kg-stack" style={{ '--gap': '1.75rem' } as never}>
          <Sharer item={item} network={network} />
          {item.status === 'withdrawn' ? (
            <Notice kind="warning" heading={t('item.withdrawn')}>
              {item.withdrawnAt ? <p>{t('item.withdrawnAt', { date: dates.date(item.withdrawnAt) })}</p> : null}
            </Notice>
          ) : null}
          {item.text ? (
            <div lang={item.language}>
              <Markdown text={item.text} />
            </div>
          ) : null}
          <ItemActions item={item} network={network} />
        </article>
        {item.kind === 'question' && item.status === 'published' ? <Answers item={item} network={network} /> : null}
        </div>
        <aside className="kg-side">
          {network && item.status === 'published' ? (
            <FollowCard
              network={network}
              what="item"
              name={item.title}
              criteria={{ itemId: item.id }}
              explanation={t('follow.explanation.item')}
            />
          ) : null}
          {network && item.themes.length ? (
            <section className="kg-section" aria-labelledby="themas-van-item">
              <H2 id="themas-van-item">{t('nav.themes')}</H2>
              <ul className="kg-plain-list">
                {item.themes.map((theme) => (
                  <li key={theme.id}>
                    <div className="kg-follow">
                      <TextLink
                        to="/netwerken/$slug/themas/$themeId"
                        params={{ slug: network.slug, themeId: theme.id }}
                      >
                        {theme.label}
                      </TextLink>
                      <FollowTheme network={network} themeId={theme.id} label={theme.label} />
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <section className="kg-card kg-card--warm" aria-labelledby="vertrouwen">
            <H2 id="vertrouwen">{t('item.trust')}</H2>
            <p>{t(`item.trustAudience.${item.audience}`)}</p>
            {network ? <p className="kg-small kg-muted">{t('item.permanent', { network: network.name })}</p> : null}
          </section>
        </aside>
      </div>
    </Page>
  );
}
