import { useState, type ReactNode } from 'react';
import { useText } from '@/i18n';

/** Filters beside the results on a wide screen; folded away above them on a narrow one. */
export function FilterBox({ children }: { children: ReactNode }) {
  const t = useText();
  const [open] = useState(() => window.matchMedia?.('(min-width: 60rem)').matches ?? true);
  return (
    <details className="kg-filterbox" open={open}>
      <summary>{t('knowledge.filters')}</summary>
      <div className="kg-filters">{children}</div>
    </details>
  );
}
