import { useState } from 'react';
import { useText } from '@/i18n';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** A secret that can't be looked up again: to be copied now. */
export function ShownOnce({ heading, value, onDone }: { heading: string; value: string; onDone: () => void }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  return (
    <Notice kind="warning" heading={heading} live>
      <p>{t('outlets.once')}</p>
      <p>
        <code style={{ overflowWrap: 'anywhere' }}>{value}</code>
      </p>
      <p className="kg-row">
        <Button
          look="primary"
          onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true), () => setCopied(false))}
        >
          {t('outlets.copy')}
        </Button>
        <Button onClick={onDone}>{t('outlets.done')}</Button>
        <span role="status">{copied ? t('outlets.copied') : null}</span>
      </p>
    </Notice>
  );
}
