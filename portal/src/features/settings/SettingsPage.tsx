import { useQueries, useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { useChooseLanguage } from '@/app/layout/LanguageSwitch';
import { useLanguage, useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { Choices, RadioChoice } from '@/ui/Choice';
import { Empty } from '@/ui/Empty';
import { TextLink } from '@/ui/Link';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Text';
import { MailStopped } from './MailStopped';
import { NetworkSettings } from './NetworkSettings';
import { RhythmSettings } from './RhythmSettings';
import { SignedInOnly } from './SignedInOnly';

/** How I want to hear, what I follow and what that comes to, in which language. */
export function SettingsPage() {
  const t = useText();
  return (
    <Page title={t('nav.settings')} lead={t('settings.lead')}>
      <SignedInOnly>
        <Settings />
      </SignedInOnly>
    </Page>
  );
}

function Settings() {
  const t = useText();
  const { language } = useLanguage();
  const choose = useChooseLanguage();
  const { me, acting } = useSession();
  const networks = useQuery(ask.networks());
  return (
    <div className="kg-stack kg-narrow" style={{ '--gap': '2.75rem' } as never}>
      {me ? <MailStopped email={me.person.email} /> : null}
      <Section id="volgend" heading={t('settings.following')}>
        {acting ? <p className="kg-muted">{t('settings.followingFor', { organisation: acting.name })}</p> : null}
        <Loaded query={networks}>{({ items }) => <Own networks={items.filter(isOwn)} />}</Loaded>
      </Section>
      <Section id="taal" heading={t('settings.language')}>
        <Choices legend={t('settings.languageQuestion')} inline>
          <RadioChoice
            name="taal"
            label="Nederlands"
            lang="nl"
            checked={language === 'nl'}
            onChange={() => choose('nl')}
          />
          <RadioChoice name="taal" label="English" lang="en" checked={language === 'en'} onChange={() => choose('en')} />
        </Choices>
      </Section>
      <Section id="meer" heading={t('settings.elsewhere')}>
        <ul className="kg-plain-list kg-stack">
          <li>
            <TextLink to="/instellingen/feeds">{t('feeds.title')}</TextLink>
            <p className="kg-muted kg-small">{t('feeds.lead')}</p>
          </li>
          <li>
            <TextLink to="/instellingen/webhooks">{t('webhooks.title')}</TextLink>
            <p className="kg-muted kg-small">{t('webhooks.lead')}</p>
          </li>
        </ul>
      </Section>
      {me ? (
        <Section id="account" heading={t('settings.account')}>
          <p>
            {me.person.name}
            <br />
            <span className="kg-muted">{me.person.email}</span>
          </p>
        </Section>
      ) : null}
    </div>
  );
}

const isOwn = ({ standing }: Network) => standing === 'MEMBER' || standing === 'STEWARD';

function Own({ networks }: { networks: Network[] }) {
  const t = useText();
  if (networks.length === 0) return <Empty heading={t('settings.noNetwork')} />;
  return (
    <>
      <PointedElsewhere networks={networks} />
      {networks.map((network) => (
        <NetworkSettings key={network.id} network={network} />
      ))}
      <details className="kg-more">
        <summary>{t('rhythm.more')}</summary>
        <div className="kg-card">
          <RhythmSettings networkIds={networks.map(({ id }) => id)} />
        </div>
      </details>
    </>
  );
}

/** A link from an update or a mail names a follow that isn't here: stopped meanwhile, or for another organisation. */
function PointedElsewhere({ networks }: { networks: Network[] }) {
  const t = useText();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const all = useQueries({ queries: networks.map(({ id }) => ask.subscriptions(id)) });
  const wanted = hash.startsWith('volgen-') ? hash.slice('volgen-'.length) : null;
  if (!wanted || all.some(({ data }) => !data)) return null;
  if (all.some(({ data }) => data?.some(({ id }) => id === wanted))) return null;
  return <Notice heading={t('settings.pointedElsewhere')} />;
}
