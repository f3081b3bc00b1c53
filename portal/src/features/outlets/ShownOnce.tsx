import { useEffect, useRef, useState } from 'react';
import { useText } from '@/i18n';
import { bringIntoView, focusPageHeading } from '@/ui/bringIntoView';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** A secret that can't be looked up again: to be copied now. It takes the place, and the focus, of what it was asked with. */
export function ShownOnce({ heading, value, onDone }: { heading: string; value: string; onDone: () => void }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const code = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<'copied' | 'selected' | null>(null);
  useEffect(() => bringIntoView(box.current), []);
  /** Where a browser doesn't let a page copy, what is to be copied is selected. */
  const select = () => {
    if (code.current) window.getSelection()?.selectAllChildren(code.current);
    setCopied('selected');
  };
  const copy = () => {
    if (!navigator.clipboard) select();
    else void navigator.clipboard.writeText(value).then(() => setCopied('copied'), select);
  };
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={heading}>
      <Notice kind="warning" heading={heading}>
        <p>{t('outlets.once')}</p>
        <p>
          <code ref={code} style={{ overflowWrap: 'anywhere' }}>
            {value}
          </code>
        </p>
        <p className="kg-row">
          <Button look="primary" onClick={copy}>
            {t('outlets.copy')}
          </Button>
          <Button
            onClick={() => {
              focusPageHeading();
              onDone();
            }}
          >
            {t('outlets.done')}
          </Button>
          <span role="status">{copied ? t(`outlets.${copied}`) : null}</span>
        </p>
      </Notice>
    </div>
  );
}
