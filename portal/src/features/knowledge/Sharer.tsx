import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/queries';
import type { Item, Network } from '@/api/types';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { Avatar } from '@/ui/Avatar';
import { TextLink } from '@/ui/Link';

/** Which organisation shares this, and, for those who share a network with the author, who wrote it. */
export function Sharer({ item, network }: { item: Item; network: Network | undefined }) {
  const t = useText();
  const dates = useDates();
  const insider = network && network.standing !== 'VISITOR' && network.standing !== 'OUTSIDER';
  const authorId = item.author?.personId ?? '';
  const author = useQuery({ ...ask.people([authorId]), enabled: !!insider && !!authorId }).data?.[0];
  return (
    <div className="kg-by">
      <Avatar name={item.organisation.name} />
      <p>
        {network ? (
          <TextLink
            to="/netwerken/$slug/leden/$organisationId"
            params={{ slug: network.slug, organisationId: item.organisation.id }}
          >
            {item.organisation.name}
          </TextLink>
        ) : (
          item.organisation.name
        )}
        <br />
        <span className="kg-muted kg-small">
          {[
            author ? t('item.by', { name: author.name }) : null,
            item.publishedAt ? t('item.sharedOn', { date: dates.date(item.publishedAt) }) : t('item.notYetShared'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
    </div>
  );
}
