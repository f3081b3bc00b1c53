import { useState, type ComponentProps } from 'react';
import { useText } from '@/i18n';
import { TextAreaField } from '@/ui/Field';
import { Markdown } from '@/ui/Markdown';

type Props = ComponentProps<typeof TextAreaField> & { text: string };

/** Writing on the one side, how it will look on the other. The text area stays in place, so nothing is lost. */
export function TextWithPreview({ text, ...field }: Props) {
  const t = useText();
  const [preview, setPreview] = useState(false);
  return (
    <div className="kg-stack" style={{ '--gap': '0.75rem' } as never}>
      <div className="kg-tabs">
        <button type="button" className="kg-tabs__tab" aria-current={preview ? undefined : 'page'} onClick={() => setPreview(false)}>
          {t('editor.write')}
        </button>
        <button type="button" className="kg-tabs__tab" aria-current={preview ? 'page' : undefined} onClick={() => setPreview(true)}>
          {t('editor.preview')}
        </button>
      </div>
      <div hidden={preview}>
        <TextAreaField rows={14} {...field} />
      </div>
      {preview ? (
        <div className="kg-preview" role="region" aria-label={t('editor.preview')}>
          {text.trim() ? <Markdown text={text} /> : <p className="kg-muted">{t('editor.nothingYet')}</p>}
        </div>
      ) : null}
    </div>
  );
}
