import { useText } from '@/i18n';
import { Button } from './Button';

interface Props {
  page: { number: number; totalPages: number };
  label: string;
  onGo: (number: number) => void;
}

export function Pagination({ page, label, onGo }: Props) {
  const t = useText();
  if (page.totalPages <= 1) return null;
  return (
    <nav aria-label={label} className="kg-pagination">
      <Button disabled={page.number === 0} onClick={() => onGo(page.number - 1)}>
        {t('common.previous')}
      </Button>
      <span>{t('common.pageOf', { page: page.number + 1, total: page.totalPages })}</span>
      <Button disabled={page.number + 1 >= page.totalPages} onClick={() => onGo(page.number + 1)}>
        {t('common.next')}
      </Button>
    </nav>
  );
}
