import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { deliveryStates, mailKinds, type Delivery, type DeliveryState, type MailKind } from '@/api/oversight';
import { askOversight } from '@/api/oversightQueries';
import { useNetwork } from '@/app/currentNetwork';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { Empty } from '@/ui/Empty';
import { SelectField } from '@/ui/Field';
import { Loaded } from '@/ui/Loaded';
import { Pagination } from '@/ui/Pagination';
import { Section } from '@/ui/Text';
import { ReaderName } from './ReaderName';

const periods = [7, 30, 365] as const;

/** What became of each mail, what they come to, and what a state means. */
export function Deliveries() {
  const t = useText();
  const network = useNetwork();
  const [state, setState] = useState<DeliveryState>();
  const [kind, setKind] = useState<MailKind>();
  const [days, setDays] = useState<number>(30);
  const [page, setPage] = useState(0);
  const found = useQuery(askOversight.deliveries(network.id, { state, kind, days, page }));
  const narrow = (change: () => void) => {
    setPage(0);
    change();
  };
  return (
    <Section id="verstuurd" heading={t('deliveries.heading')}>
      <Loaded query={found}>
        {({ last7Days, last30Days, items, page: position }) => (
          <div className="kg-stack" style={{ '--gap': '1.25rem' } as never}>
            <div className="kg-scrolls" role="region" tabIndex={0} aria-label={t('deliveries.counts')}>
              <table className="kg-table" role="table">
                <caption className="kg-visually-hidden">{t('deliveries.counts')}</caption>
                <thead role="rowgroup">
                  <tr role="row">
                    <th scope="col" role="columnheader">{t('deliveries.state')}</th>
                    <th scope="col" role="columnheader">{t('deliveries.last', { days: 7 })}</th>
                    <th scope="col" role="columnheader">{t('deliveries.last', { days: 30 })}</th>
                    <th scope="col" role="columnheader">{t('deliveries.meaning')}</th>
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  {deliveryStates.map((each) => (
                    <tr key={each} role="row">
                      <th scope="row" role="rowheader">{t(`deliveryState.${each}`)}</th>
                      <td role="cell" data-label={t('deliveries.last', { days: 7 })}>
                        {last7Days[each]}
                      </td>
                      <td role="cell" data-label={t('deliveries.last', { days: 30 })}>
                        {last30Days[each]}
                      </td>
                      <td role="cell" className="kg-table__words">{t(`deliveryMeaning.${each}`)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <div className="kg-row kg-update-filters">
              <SelectField
                label={t('deliveries.state')}
                empty={t('deliveries.every')}
                value={state ?? ''}
                options={deliveryStates.map((value) => ({ value, label: t(`deliveryState.${value}`) }))}
                onChange={(event) => narrow(() => setState((event.target.value || undefined) as DeliveryState))}
              />
              <SelectField
                label={t('deliveries.kind')}
                empty={t('deliveries.every')}
                value={kind ?? ''}
                options={mailKinds.map((value) => ({ value, label: t(`mailKind.${value}`) }))}
                onChange={(event) => narrow(() => setKind((event.target.value || undefined) as MailKind))}
              />
              <SelectField
                label={t('deliveries.period')}
                value={String(days)}
                options={periods.map((value) => ({ value: String(value), label: t('deliveries.last', { days: value }) }))}
                onChange={(event) => narrow(() => setDays(Number(event.target.value)))}
              />
            </div>
            {items.length ? (
              <ul className="kg-plain-list kg-updates" aria-label={t('deliveries.heading')}>
                {items.map((delivery) => (
                  <li key={delivery.id} className="kg-delivery">
                    <OneDelivery delivery={delivery} />
                  </li>
                ))}
              </ul>
            ) : (
              <Empty heading={t('deliveries.none')}>
                <p>{t('deliveries.noneHelp')}</p>
              </Empty>
            )}
            <Pagination page={position} label={t('deliveries.pages')} onGo={setPage} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function OneDelivery({ delivery }: { delivery: Delivery }) {
  const t = useText();
  const dates = useDates();
  const { state, kind, reader, endedAt, createdAt, dueAt, attempts, problem } = delivery;
  return (
    <>
      <p>
        <strong>
          <ReaderName reader={reader} />
        </strong>
      </p>
      <p className="kg-muted kg-small">
        {[
          t(`deliveryState.${state}`),
          t(`mailKind.${kind}`),
          state === 'waiting' ? t('deliveries.dueAt', { at: dates.dateTime(dueAt) }) : dates.dateTime(endedAt ?? createdAt),
          attempts > 1 ? t('deliveries.attempts', { count: attempts }) : null,
          problem && state !== 'sent' ? t('deliveries.problem', { problem }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
