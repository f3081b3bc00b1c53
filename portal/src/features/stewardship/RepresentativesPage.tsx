import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ask } from '@/api/queries';
import { useNetwork } from '@/app/currentNetwork';
import { Colleagues } from '@/features/organisations/Colleagues';
import { useText } from '@/i18n';
import { TextLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Text';
import { StewardOnly } from './StewardOnly';

const route = getRouteApi('/netwerken/$slug/beheer/vertegenwoordigers/$organisationId');

/** The steward replaces a member's representative who left without leaving a colleague behind. */
export function RepresentativesPage() {
  const t = useText();
  const network = useNetwork();
  const { organisationId } = route.useParams();
  const organisation = useQuery(ask.organisation(organisationId)).data;
  const title = organisation
    ? t('stewardship.representativesOf', { organisation: organisation.name })
    : t('stewardship.representatives');
  return (
    <Page
      title={title}
      lead={t('stewardship.representativesLead')}
      eyebrow={
        <TextLink to="/netwerken/$slug/beheer" params={{ slug: network.slug }} search={{ deel: 'leden' }}>
          {t('nav.stewardship')}
        </TextLink>
      }
    >
      <StewardOnly network={network}>
        <Section id="mensen" heading={t('colleagues.heading')}>
          <Colleagues organisationId={organisationId} />
        </Section>
      </StewardOnly>
    </Page>
  );
}
