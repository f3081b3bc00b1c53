import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import type { Network } from '@/api/types';
import { useText } from '@/i18n';
import { TextLink } from '@/ui/Link';

export function Footer({ network }: { network: Network | undefined }) {
  const t = useText();
  return (
    <footer className="kg-footer">
      <div className="kg-container kg-footer__grid">
        <div className="kg-stack" style={{ '--gap': '0.4rem' } as never}>
          <strong>Kopgroep</strong>
          <span className="kg-muted">{t('layout.promise')}</span>
          <TextLink to="/">{t('layout.allNetworks')}</TextLink>
        </div>
        {network ? <StewardFacts network={network} /> : null}
      </div>
    </footer>
  );
}

/** Who is responsible for this network now, and for people's data in it. */
function StewardFacts({ network }: { network: Network }) {
  const t = useText();
  const programme = useQuery({ ...ask.programme(network.steward.programmeId), retry: false }).data;
  return (
    <>
      <div className="kg-stack" style={{ '--gap': '0.4rem' } as never}>
        <strong>{t('layout.steward', { steward: network.steward.name })}</strong>
        {network.steward.contact ? (
          <span className="kg-muted">{t('layout.contact', { contact: network.steward.contact })}</span>
        ) : null}
      </div>
      {programme?.dataController ? (
        <div className="kg-stack" style={{ '--gap': '0.4rem' } as never}>
          <strong>{t('layout.privacy')}</strong>
          <span className="kg-muted">{t('layout.dataController', { name: programme.dataController })}</span>
          {programme.privacyContact ? <span className="kg-muted">{programme.privacyContact}</span> : null}
        </div>
      ) : null}
    </>
  );
}
