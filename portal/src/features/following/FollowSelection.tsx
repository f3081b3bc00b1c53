import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '@/api/queries';
import { itemKinds, type ItemKind, type Network, type SearchAnswer } from '@/api/types';
import { useRegions } from '@/features/members/useRegions';
import { useLocalised, useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { SelectField } from '@/ui/Field';
import { FollowButton, mayFollow } from './FollowButton';

interface Props {
  network: Network;
  /** What was searched for; then the search is followed, with what it was narrowed to. */
  q?: string;
  themeId?: string;
  kind?: string;
  organisationId?: string;
  /** From where; when the page itself doesn't filter on that, it can be chosen here. */
  region?: string;
  facets?: SearchAnswer['facets'];
}

/** Follows what the page was narrowed to: a theme, a kind, a region, an organisation, or these together; or what was searched. */
export function FollowSelection(props: Props) {
  const { network, q, themeId, kind, organisationId, region } = props;
  const { signedIn } = useSession();
  if (!signedIn || !mayFollow(network) || !(q || themeId || kind || organisationId || region)) return null;
  return <Selection key={[q, themeId, kind, organisationId, region].join()} {...props} />;
}

function Selection({ network, q, themeId, kind, organisationId, region, facets }: Props) {
  const t = useText();
  const localised = useLocalised();
  const themes = useQuery(ask.themes(network.id)).data ?? [];
  const regions = useRegions(network.id);
  const [chosen, setChosen] = useState('');
  const from = region ?? chosen;
  const itemKind = isKind(kind) ? kind : undefined;
  const name = [
    q ? `“${q}”` : '',
    localised(themes.find(({ id }) => id === themeId)?.prefLabel),
    itemKind ? t(`itemKind.${itemKind}`) : '',
    facets?.organisation.find(({ id }) => id === organisationId)?.label ?? '',
    from,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <div className="kg-card kg-card--soft kg-selection">
      <p className="kg-selection__name">{name}</p>
      <FollowButton
        key={from}
        network={network}
        what={q ? 'search' : 'selection'}
        name={name}
        criteria={
          q
            ? { search: { q: q.trim(), theme: themeId ?? null, kind: itemKind ?? null, organisation: organisationId ?? null } }
            : { themeId, kind: itemKind, organisationId, region: from || undefined }
        }
        includeNarrower
        more
      />
      {q || region || organisationId || regions.length === 0 ? null : (
        <details className="kg-more">
          <summary>{t('follow.fromRegion')}</summary>
          <SelectField
            label={t('members.region')}
            empty={t('common.all')}
            value={chosen}
            options={regions.map((value) => ({ value, label: value }))}
            onChange={(event) => setChosen(event.target.value)}
          />
        </details>
      )}
    </div>
  );
}

const isKind = (kind: string | undefined): kind is ItemKind => (itemKinds as readonly string[]).includes(kind ?? '');
