import { Link } from '@tanstack/react-router';
import type { Network } from '@/api/types';
import { useText } from '@/i18n';

/** The network's name and who takes care of it; on no network's page the platform's own name. */
export function Brand({ network }: { network: Network | undefined }) {
  const t = useText();
  const text = (
    <>
      <Mark />
      <span>
        <span className="kg-brand__name">{network?.name ?? 'Kopgroep'}</span>
        <span className="kg-brand__steward">
          {network ? t('layout.steward', { steward: network.steward.name }) : t('layout.tagline')}
        </span>
      </span>
    </>
  );
  return network ? (
    <Link to="/netwerken/$slug" params={{ slug: network.slug }} className="kg-brand" activeOptions={{ exact: true }}>
      {text}
    </Link>
  ) : (
    <Link to="/" className="kg-brand" activeOptions={{ exact: true }}>
      {text}
    </Link>
  );
}

/** A leading group seen from above: one in front, the others close behind. */
export function Mark() {
  return (
    <svg className="kg-brand__mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0b5c56" />
      <circle cx="22.5" cy="16" r="4" fill="#e2711d" />
      <g fill="#fbfaf7">
        <circle cx="14.5" cy="10.5" r="3" />
        <circle cx="14.5" cy="21.5" r="3" />
        <circle cx="7.5" cy="6.5" r="2" opacity=".75" />
        <circle cx="7.5" cy="25.5" r="2" opacity=".75" />
      </g>
    </svg>
  );
}
