import { useNetwork } from '@/app/currentNetwork';
import { useText } from '@/i18n';
import { LinkButton } from '@/ui/Button';
import { H2 } from '@/ui/Text';

/** The successor may read everything before it answers. */
export function LookAround() {
  const t = useText();
  const { slug } = useNetwork();
  return (
    <section className="kg-card kg-card--warm" aria-labelledby="rondkijken">
      <H2 id="rondkijken">{t('lookAround.heading')}</H2>
      <p>{t('lookAround.text')}</p>
      <p className="kg-row">
        <LinkButton to="/netwerken/$slug/leden" params={{ slug }}>
          {t('nav.members')}
        </LinkButton>
        <LinkButton to="/netwerken/$slug/kennis" params={{ slug }}>
          {t('nav.knowledge')}
        </LinkButton>
        <LinkButton to="/netwerken/$slug/themas" params={{ slug }}>
          {t('nav.themes')}
        </LinkButton>
        <LinkButton to="/netwerken/$slug/bijeenkomsten" params={{ slug }}>
          {t('nav.meetings')}
        </LinkButton>
      </p>
    </section>
  );
}
