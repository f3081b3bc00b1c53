import type { Handover, Inventory, InventoryComparison } from '@/api/handoverTypes';
import { useText } from '@/i18n';
import { Icon } from '@/ui/Icon';
import { Section } from '@/ui/Text';
import { useRecordName } from './recordNames';
import { useServiceName } from './Participants';

/** Every kind of record, before beside after, with the digest over all of them. */
export function Comparison({ handover }: { handover: Handover }) {
  const t = useText();
  const { comparison } = handover;
  const counted = comparison.some(({ after }) => after !== null);
  const total = sum(comparison, 'before');
  const arrived = sum(comparison, 'after');
  const allEqual = counted && comparison.every(({ equal }) => equal);
  return (
    <Section id="inventaris" heading={counted ? t('comparison.heading') : t('comparison.inventory')}>
      {counted ? (
        <p className={allEqual ? 'kg-total kg-total--equal' : 'kg-total'}>
          <span className="kg-total__figure">{t('comparison.of', { after: arrived, before: total })}</span>
          <span>{allEqual ? t('comparison.allEqual') : t('comparison.notYetEqual')}</span>
        </p>
      ) : (
        <p>{t('comparison.inventoryText', { total })}</p>
      )}
      <div className="kg-table-scroll" tabIndex={0} role="region" aria-label={t('comparison.table')}>
        <table className="kg-table" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">{t('comparison.what')}</th>
              <th scope="col" role="columnheader">{counted ? t('comparison.count') : t('comparison.countNow')}</th>
              <th scope="col" role="columnheader">{t('comparison.digestBefore')}</th>
              {counted ? <th scope="col" role="columnheader">{t('comparison.digestAfter')}</th> : null}
              {counted ? <th scope="col" role="columnheader">{t('comparison.equal')}</th> : null}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {comparison.map((row) => (
              <Row key={`${row.service}/${row.kind}`} row={row} counted={counted} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="kg-muted kg-small">{t('comparison.digestHelp')}</p>
    </Section>
  );
}

function Row({ row, counted }: { row: InventoryComparison; counted: boolean }) {
  const t = useText();
  const recordName = useRecordName();
  const serviceName = useServiceName();
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {recordName(row.kind)}
        <span className="kg-muted kg-small kg-member__facts">{serviceName(row.service)}</span>
      </th>
      <td role="cell" data-label={t('comparison.count')}>
        {counted && row.after
          ? t('comparison.of', { after: row.after.count, before: row.before?.count ?? 0 })
          : (row.before?.count ?? '–')}
      </td>
      <td role="cell" data-label={t('comparison.digestBefore')}>
        <Digest of={row.before} />
      </td>
      {counted ? (
        <td role="cell" data-label={t('comparison.digestAfter')}>
          <Digest of={row.after} />
        </td>
      ) : null}
      {counted ? (
        <td role="cell">
          {row.equal ? (
            <span className="kg-equal">
              <Icon name="check" size={18} /> {t('comparison.same')}
            </span>
          ) : row.after ? (
            <strong className="kg-different">{t('comparison.different')}</strong>
          ) : (
            t('comparison.waiting')
          )}
        </td>
      ) : null}
    </tr>
  );
}

function Digest({ of }: { of: Inventory | null }) {
  if (!of) return <>–</>;
  return (
    <code className="kg-digest" title={of.digest}>
      {of.digest.slice(0, 12)}
    </code>
  );
}

const sum = (rows: InventoryComparison[], side: 'before' | 'after') =>
  rows.reduce((total, row) => total + (row[side]?.count ?? 0), 0);
