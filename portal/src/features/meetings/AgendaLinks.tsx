import { useNetwork } from '@/app/currentNetwork';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { OuterLink, TextLink } from '@/ui/Link';

/** The meetings for one's own agenda: to read along, to take in once, or only those that one follows. */
export function AgendaLinks() {
  const t = useText();
  const network = useNetwork();
  const { me } = useSession();
  const path = `/api/network/v1/networks/${network.slug}/meetings.ics`;
  return (
    <p className="kg-row kg-small">
      <OuterLink href={`webcal://${window.location.host}${path}`}>{t('meetings.agenda')}</OuterLink>
      <OuterLink href={path} download={`${network.slug}.ics`}>
        {t('meetings.agendaFile')}
      </OuterLink>
      {me ? <TextLink to="/instellingen/feeds">{t('meetings.agendaOwn')}</TextLink> : null}
    </p>
  );
}
