import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import { useNetwork } from '@/app/currentNetwork';
import { MembersOnly } from '@/features/members/MembersOnly';
import { useText } from '@/i18n';
import { LinkButton } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Text';
import { ItemList } from './ItemList';

/** What I wrote in this network: drafts first, then what others can read. */
export function MyKnowledgePage() {
  const t = useText();
  const network = useNetwork();
  return (
    <Page
      title={t('knowledge.mine')}
      tabTitle={`${t('knowledge.mine')} · ${network.name}`}
      actions={
        <LinkButton look="primary" to="/netwerken/$slug/kennis/delen" params={{ slug: network.slug }}>
          {t('knowledge.share')}
        </LinkButton>
      }
    >
      <MembersOnly network={network}>
        <Mine />
      </MembersOnly>
    </Page>
  );
}

function Mine() {
  const t = useText();
  const network = useNetwork();
  const mine = useQuery(ask.items(network.id, { mine: true, size: 100 }));
  return (
    <Loaded query={mine}>
      {({ items }) => {
        const drafts = items.filter(({ status }) => status === 'draft');
        const shared = items.filter(({ status }) => status !== 'draft');
        if (items.length === 0) {
          return (
            <Empty heading={t('knowledge.mineNone')}>
              <p>{t('knowledge.mineNoneHelp')}</p>
            </Empty>
          );
        }
        return (
          <div className="kg-stack" style={{ '--gap': '2.5rem' } as never}>
            {drafts.length ? (
              <Section id="concepten" heading={t('knowledge.drafts')}>
                <ItemList items={drafts} />
              </Section>
            ) : null}
            {shared.length ? (
              <Section id="gedeeld" heading={t('knowledge.shared')}>
                <ItemList items={shared} />
              </Section>
            ) : null}
          </div>
        );
      }}
    </Loaded>
  );
}
