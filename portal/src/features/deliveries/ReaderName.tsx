import type { Reader } from '@/api/oversight';
import { useText } from '@/i18n';

/** Who it was for: a name and where the mailbox is. */
export function ReaderName({ reader }: { reader: Reader }) {
  const t = useText();
  const who = reader.name ?? t(reader.contact ? 'deliveries.contact' : 'deliveries.gone');
  return (
    <>
      {who}
      {reader.domain ? <span className="kg-muted"> ({t('deliveries.at', { domain: reader.domain })})</span> : null}
    </>
  );
}
