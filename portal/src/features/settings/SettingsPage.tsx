import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import { useChooseLanguage } from '@/app/layout/LanguageSwitch';
import { useLanguage, useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { Choices, RadioChoice } from '@/ui/Choice';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Text';
import { FollowedThemes } from './FollowedThemes';
import { MailStopped } from './MailStopped';
import { SignedInOnly } from './SignedInOnly';

/** What I follow and how often I hear of it, in which language. */
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
        <Loaded query={networks}>
          {({ items }) => {
            const own = items.filter(({ standing }) => standing === 'MEMBER' || standing === 'STEWARD');
            return own.length ? (
              own.map((network) => <FollowedThemes key={network.id} network={network} />)
            ) : (
              <Empty heading={t('settings.noNetwork')} />
            );
          }}
        </Loaded>
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
