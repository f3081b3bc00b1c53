import type { Network } from '@/api/types';
import { useText } from '@/i18n';
import { OuterLink } from '@/ui/Link';

type Props = { network: Pick<Network, 'slug' | 'name'>; theme?: { id: string; name: string } };

/** What is public, for a feed reader: the browser and its extensions find it by the link in the head. */
export function PublicFeedLink({ network, theme }: Props) {
  const t = useText();
  const address = `/api/content/v1/networks/${network.slug}/feed.atom${theme ? `?theme=${theme.id}` : ''}`;
  const name = theme?.name ?? network.name;
  return (
    <p className="kg-small">
      <link
        rel="alternate"
        type="application/atom+xml"
        title={theme ? `${theme.name} · ${network.name}` : name}
        href={address}
      />
      <OuterLink href={address}>{t('feeds.public', { name })}</OuterLink>
    </p>
  );
}
