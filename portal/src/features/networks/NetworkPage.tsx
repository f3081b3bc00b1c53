import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import { useNetwork } from '@/app/currentNetwork';
import { ItemList } from '@/features/knowledge/ItemList';
import { PublicFeedLink } from '@/features/knowledge/PublicFeedLink';
import { NextMeetings } from '@/features/meetings/NextMeetings';
import { ThemeTree } from '@/features/themes/ThemeTree';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { LinkButton } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { PageHeading } from '@/ui/Page';
import { Section } from '@/ui/Text';
import { Formation } from './Formation';
import { HowToJoin } from './HowToJoin';
import { MembersPreview } from './MembersPreview';

/** A network's front page, for everyone. */
export function NetworkPage() {
  const t = useText();
  const network = useNetwork();
  const { slug } = network;
  const latest = useQuery(ask.items(network.id, { size: 5, status: 'published' }));
  const themes = useQuery(ask.themes(network.id));
  return (
    <main id="inhoud" className="kg-main kg-main--flush kg-fades">
      <div className="kg-hero kg-on-dark">
        <Formation />
        <div className="kg-container kg-hero__content">
          <PageHeading title={network.name} />
          {network.summary ? <p className="kg-hero__lead">{network.summary}</p> : null}
          <HeroActions />
        </div>
      </div>
      <div className="kg-container kg-columns">
        <div>
          <Section
            id="nieuwste-kennis"
            heading={t('network.latest')}
            action={
              <TextLink to="/netwerken/$slug/kennis" params={{ slug }}>
                {t('network.allKnowledge')}
              </TextLink>
            }
          >
            <Loaded query={latest}>
              {(page) =>
                page.items.length ? (
                  <ItemList items={page.items} />
                ) : (
                  <Empty heading={t('knowledge.none')}>
                    <p>{t('network.noneYet')}</p>
                  </Empty>
                )
              }
            </Loaded>
            <PublicFeedLink network={network} />
          </Section>
        </div>
        <div className="kg-side">
          <Section id="themas" heading={t('nav.themes')}>
            <Loaded query={themes}>{(all) => <ThemeTree themes={all} slug={slug} />}</Loaded>
          </Section>
          <NextMeetings network={network} />
        </div>
      </div>
      <div className="kg-container kg-side kg-front-below">
        <MembersPreview network={network} />
        <HowToJoin network={network} />
      </div>
    </main>
  );
}

function HeroActions() {
  const t = useText();
  const { slug, standing } = useNetwork();
  const { signedIn, acting } = useSession();
  const insider = standing === 'MEMBER' || standing === 'STEWARD';
  return (
    <p className="kg-row kg-hero__actions">
      {insider ? (
        <LinkButton to="/netwerken/$slug/kennis/delen" params={{ slug }} className="kg-button-accent">
          {t('knowledge.share')}
        </LinkButton>
      ) : standing === 'SUCCESSOR' || standing === 'FORMER_STEWARD' ? (
        <LinkButton to="/netwerken/$slug/overdracht" params={{ slug }} className="kg-button-accent">
          {t('nav.handover')}
        </LinkButton>
      ) : acting?.kind === 'programme' ? null : (
        <LinkButton to="/netwerken/$slug/aanmelden" params={{ slug }} className="kg-button-accent">
          {t('members.apply')}
        </LinkButton>
      )}
      <LinkButton to="/netwerken/$slug/kennis" params={{ slug }} className="kg-button-on-dark">
        {signedIn ? t('network.search') : t('network.look')}
      </LinkButton>
    </p>
  );
}
