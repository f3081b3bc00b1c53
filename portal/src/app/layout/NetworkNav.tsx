import { Link } from '@tanstack/react-router';
import type { Network } from '@/api/types';
import { useText, type MessageId } from '@/i18n';
import { LanguageSwitch } from './LanguageSwitch';

type Place = '' | '/kennis' | '/themas' | '/leden' | '/bijeenkomsten' | '/beheer' | '/overdracht';

interface Entry {
  to: `/netwerken/$slug${Place}`;
  label: MessageId;
  exact?: boolean;
}

const always: Entry[] = [
  { to: '/netwerken/$slug', label: 'nav.overview', exact: true },
  { to: '/netwerken/$slug/kennis', label: 'nav.knowledge' },
  { to: '/netwerken/$slug/themas', label: 'nav.themes' },
  { to: '/netwerken/$slug/leden', label: 'nav.members' },
  { to: '/netwerken/$slug/bijeenkomsten', label: 'nav.meetings' },
];
const handover: Entry = { to: '/netwerken/$slug/overdracht', label: 'nav.handover' };
const steward: Entry[] = [{ to: '/netwerken/$slug/beheer', label: 'nav.stewardship' }, handover];

export function NetworkNav({ network, open }: { network: Network; open: boolean }) {
  const t = useText();
  const extra =
    network.standing === 'STEWARD'
      ? steward
      : network.standing === 'SUCCESSOR' || network.standing === 'FORMER_STEWARD'
        ? [handover]
        : [];
  return (
    <nav id="navigatie" className="kg-nav" aria-label={t('layout.nav', { network: network.name })} data-open={open}>
      <ul className="kg-plain-list kg-nav__list">
        {[...always, ...extra].map(({ to, label, exact }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ slug: network.slug }}
              className="kg-nav__link"
              activeOptions={{ exact, includeSearch: false }}
            >
              {t(label)}
            </Link>
          </li>
        ))}
        <li className="kg-narrow-screen">
          <LanguageSwitch />
        </li>
      </ul>
    </nav>
  );
}
