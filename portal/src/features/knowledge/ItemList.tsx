import type { ItemSummary, SearchHit } from '@/api/types';
import { useDates } from '@/i18n/dates';
import { Highlight } from '@/ui/Highlight';
import { TextLink } from '@/ui/Link';
import { H2, H3 } from '@/ui/Text';
import { ItemLabels } from './ItemLabels';

interface Props {
  items: (ItemSummary | SearchHit)[];
  /** The level of the items' headings: one below that of the part of the page they are in. */
  level?: 2 | 3;
}

export function ItemList({ items, level = 3 }: Props) {
  return (
    <ul className="kg-plain-list kg-items">
      {items.map((item) => (
        <li key={item.id}>
          <ItemCard item={item} level={level} />
        </li>
      ))}
    </ul>
  );
}

function ItemCard({ item, level }: { item: ItemSummary | SearchHit; level: 2 | 3 }) {
  const dates = useDates();
  const Heading = level === 2 ? H2 : H3;
  const highlight = 'highlight' in item ? item.highlight : null;
  return (
    <article className="kg-item kg-card--link">
      <p className="kg-item__kind">
        <ItemLabels item={item} />
      </p>
      <Heading>
        <TextLink lang={item.language} to="/p/$itemId" params={{ itemId: item.id }} className="kg-card__link">
          {highlight?.title ? <Highlight fragment={highlight.title} /> : item.title}
        </TextLink>
      </Heading>
      {highlight?.text ? (
        <p className="kg-item__summary" lang={item.language}>
          <Highlight fragment={highlight.text} />
        </p>
      ) : item.summary ? (
        <p className="kg-item__summary" lang={item.language}>{item.summary}</p>
      ) : null}
      <p className="kg-item__facts">
        <span>{item.organisation.name}</span>
        {item.publishedAt ? <time dateTime={item.publishedAt}>{dates.shortDate(item.publishedAt)}</time> : null}
        {item.themes.length ? <span>{item.themes.map(({ label }) => label).join(', ')}</span> : null}
      </p>
    </article>
  );
}
