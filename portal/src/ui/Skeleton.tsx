import { useText } from '@/i18n';

/** Grey lines where text will come. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const t = useText();
  return (
    <div className="kg-skeleton" role="status">
      <span className="kg-visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="kg-skeleton__line" aria-hidden="true" />
      ))}
    </div>
  );
}
