import { getRouteApi, Link } from '@tanstack/react-router';
import { useNetwork } from '@/app/currentNetwork';
import { useText, type MessageId } from '@/i18n';
import { useNames } from '@/i18n/names';
import { LinkButton } from '@/ui/Button';
import { Page } from '@/ui/Page';
import { Applications } from './Applications';
import { ColoursPart } from '@/features/colours/ColoursPart';
import { DeliveriesPart } from '@/features/deliveries/DeliveriesPart';
import { ManageMeetings } from './ManageMeetings';
import { ManageMembers } from './ManageMembers';
import { ManageThemes } from './ManageThemes';
import { StewardOnly } from './StewardOnly';

const route = getRouteApi('/netwerken/$slug/beheer');

const parts = {
  aanmeldingen: { label: 'stewardship.applications', Part: Applications },
  leden: { label: 'nav.members', Part: ManageMembers },
  themas: { label: 'nav.themes', Part: ManageThemes },
  bijeenkomsten: { label: 'nav.meetings', Part: ManageMeetings },
  kleuren: { label: 'colours.title', Part: ColoursPart },
  bezorging: { label: 'deliveries.title', Part: DeliveriesPart },
} as const satisfies Record<string, { label: MessageId; Part: () => React.ReactNode }>;

type PartName = keyof typeof parts;
const isPart = (name: string | undefined): name is PartName => name !== undefined && name in parts;

/** What the coordinator of the steward looks after. */
export function StewardshipPage() {
  const t = useText();
  const names = useNames();
  const network = useNetwork();
  const { deel } = route.useSearch();
  const current: PartName = isPart(deel) ? deel : 'aanmeldingen';
  const { Part } = parts[current];
  return (
    <Page
      title={t('nav.stewardship')}
      tabTitle={`${t(parts[current].label)} · ${t('nav.stewardship')} · ${network.name}`}
      lead={t('stewardship.lead', { network: names.inSentence(network.name) })}
      actions={
        network.standing === 'STEWARD' ? (
          <LinkButton to="/netwerken/$slug/overdracht" params={{ slug: network.slug }}>
            {t('handover.title')}
          </LinkButton>
        ) : null
      }
    >
      <StewardOnly network={network}>
        <nav aria-label={t('nav.stewardship')}>
          <ul className="kg-plain-list kg-tabs kg-tabs--wrap">
            {(Object.keys(parts) as PartName[]).map((part) => (
              <li key={part}>
                <Link
                  to="/netwerken/$slug/beheer"
                  params={{ slug: network.slug }}
                  search={{ deel: part }}
                  className="kg-tabs__tab"
                  activeProps={{}}
                  aria-current={part === current ? 'page' : undefined}
                >
                  {t(parts[part].label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="kg-tab-content">
          <Part />
        </div>
      </StewardOnly>
    </Page>
  );
}
