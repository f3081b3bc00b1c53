import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import { useNetwork } from '@/app/currentNetwork';
import { MembersOnly } from '@/features/members/MembersOnly';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { LinkButton } from '@/ui/Button';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Text';
import { Colleagues } from './Colleagues';
import { Leaving } from './Leaving';
import { OrganisationForm } from './OrganisationForm';
import { PresentationForm } from './PresentationForm';

/** The organisation one acts for: how others see it, and who may speak for it. */
export function OwnOrganisationPage() {
  const t = useText();
  const network = useNetwork();
  const { acting } = useSession();
  return (
    <Page
      title={acting?.name ?? t('nav.ownOrganisation')}
      tabTitle={`${t('nav.ownOrganisation')} · ${network.name}`}
      lead={t('organisation.lead')}
      actions={
        acting && network.standing === 'MEMBER' ? (
          <LinkButton
            to="/netwerken/$slug/leden/$organisationId"
            params={{ slug: network.slug, organisationId: acting.id }}
          >
            {t('organisation.view')}
          </LinkButton>
        ) : null
      }
    >
      <MembersOnly network={network}>{acting ? <Parts organisationId={acting.id} /> : null}</MembersOnly>
    </Page>
  );
}

function Parts({ organisationId }: { organisationId: string }) {
  const t = useText();
  const network = useNetwork();
  const organisation = useQuery(ask.organisation(organisationId));
  const member = useQuery(ask.member(network.id, organisationId));
  return (
    <div className="kg-stack" style={{ '--gap': '3rem' } as never}>
      <Section id="collegas" heading={t('colleagues.heading')}>
        <Colleagues organisationId={organisationId} />
      </Section>
      {network.standing === 'MEMBER' ? (
        <Section id="voorstellen" heading={t('organisation.presentation')}>
          <Loaded query={member}>
            {(found) => (found ? <PresentationForm key={found.membershipId} member={found} network={network} /> : null)}
          </Loaded>
        </Section>
      ) : null}
      <Section id="gegevens" heading={t('organisation.facts')}>
        <Loaded query={organisation}>{(found) => <OrganisationForm key={found.id} organisation={found} />}</Loaded>
      </Section>
      {member.data ? (
        <Section id="opzeggen" heading={t('leaving.heading')}>
          <Leaving member={member.data} network={network} />
        </Section>
      ) : null}
    </div>
  );
}
