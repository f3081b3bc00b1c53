import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { useText } from '@/i18n';
import { Empty } from '@/ui/Empty';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { PageHeading } from '@/ui/Page';
import { Tag } from '@/ui/Tag';
import { H3, Section } from '@/ui/Text';
import { Formation } from './Formation';
import { LoginTrouble } from './LoginTrouble';

/** The front door: what this is, and which networks there are. */
export function NetworksPage() {
  const t = useText();
  const networks = useQuery(ask.networks());
  return (
    <main id="inhoud" className="kg-main kg-main--flush kg-fades">
      <div className="kg-hero kg-on-dark">
        <Formation />
        <div className="kg-container kg-hero__content">
          <PageHeading title={t('landing.title')} tabTitle={t('landing.tab')} />
          <p className="kg-hero__lead">{t('landing.lead')}</p>
        </div>
      </div>
      <div className="kg-container kg-stack" style={{ '--gap': '2rem' } as never}>
        <LoginTrouble />
        <Section id="netwerken" heading={t('landing.networks')}>
          <Loaded query={networks}>
            {(page) =>
              page.items.length ? (
                <ul className="kg-plain-list kg-cards">
                  {page.items.map((network) => (
                    <li key={network.id}>
                      <NetworkCard network={network} />
                    </li>
                  ))}
                </ul>
              ) : (
                <Empty heading={t('landing.none')} />
              )
            }
          </Loaded>
        </Section>
      </div>
    </main>
  );
}

function NetworkCard({ network }: { network: Network }) {
  const t = useText();
  return (
    <article className="kg-card kg-card--link">
      <H3>
        <TextLink to="/netwerken/$slug" params={{ slug: network.slug }} className="kg-card__link">
          {network.name}
        </TextLink>
      </H3>
      <p>{network.summary}</p>
      <p className="kg-row kg-small" style={{ '--gap': '0.5rem' } as never}>
        <Tag>{t('members.count', { count: network.memberCount })}</Tag>
        <Tag tone="plain">{t('layout.steward', { steward: network.steward.name })}</Tag>
        {network.standing === 'MEMBER' ? <Tag tone="orange">{t('landing.yours')}</Tag> : null}
      </p>
    </article>
  );
}
