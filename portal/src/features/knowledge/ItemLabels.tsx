import type { ItemSummary } from '@/api/types';
import { useLanguage, useText } from '@/i18n';
import { Icon } from '@/ui/Icon';
import { Tag } from '@/ui/Tag';

/** What it is, for whom, and in which language when that isn't the reader's: what one wants to know before reading. */
export function ItemLabels({ item, whole = false }: { item: ItemSummary; whole?: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <>
      <Tag tone={item.kind === 'question' ? 'orange' : 'green'}>{t(`itemKind.${item.kind}`)}</Tag>
      {item.status === 'draft' ? <Tag tone="plain">{t('itemStatus.draft')}</Tag> : null}
      {item.status === 'withdrawn' ? <Tag tone="red">{t('itemStatus.withdrawn')}</Tag> : null}
      {item.language !== language ? <Tag tone="plain">{t(`itemLanguage.${item.language}`)}</Tag> : null}
      {item.audience !== 'public' ? (
        <span className="kg-item__audience">
          <Icon name="lock" size={16} />
          {t(`audience.${item.audience}`)}
        </span>
      ) : whole ? (
        <span className="kg-item__audience">{t('itemAudience.public')}</span>
      ) : null}
    </>
  );
}
