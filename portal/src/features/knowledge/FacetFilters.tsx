import type { Facet, ItemKind, SearchAnswer } from '@/api/types';
import { itemKinds } from '@/api/types';
import { useText } from '@/i18n';

interface Chosen {
  thema?: string;
  soort?: string;
  organisatie?: string;
}

interface Props {
  facets: SearchAnswer['facets'];
  chosen: Chosen;
  onChoose: (change: Chosen) => void;
}

/** Narrows what was found; each choice says how much it leaves. */
export function FacetFilters({ facets, chosen, onChoose }: Props) {
  const t = useText();
  const kinds = facets.kind.map((facet) => ({
    ...facet,
    label: isKind(facet.id) ? t(`itemKind.${facet.id}`) : facet.label,
  }));
  return (
    <div className="kg-facets" role="group" aria-label={t('knowledge.filters')}>
      <FacetList
        heading={t('nav.themes')}
        facets={facets.theme}
        chosen={chosen.thema}
        onChoose={(thema) => onChoose({ thema })}
      />
      <FacetList
        heading={t('knowledge.kind')}
        facets={kinds}
        chosen={chosen.soort}
        onChoose={(soort) => onChoose({ soort })}
      />
      <FacetList
        heading={t('knowledge.organisation')}
        facets={facets.organisation}
        chosen={chosen.organisatie}
        onChoose={(organisatie) => onChoose({ organisatie })}
      />
    </div>
  );
}

const isKind = (id: string): id is ItemKind => (itemKinds as readonly string[]).includes(id);

interface ListProps {
  heading: string;
  facets: Facet[];
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

function FacetList({ heading, facets, chosen, onChoose }: ListProps) {
  if (facets.length === 0) return null;
  return (
    <details className="kg-facet" open>
      <summary>{heading}</summary>
      <ul className="kg-plain-list">
        {facets.slice(0, 8).map((facet) => (
          <li key={facet.id}>
            <button
              type="button"
              className="kg-facet__choice"
              aria-pressed={facet.id === chosen}
              onClick={() => onChoose(facet.id === chosen ? undefined : facet.id)}
            >
              <span>{facet.label}</span>
              <span className="kg-facet__count">{facet.count}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
