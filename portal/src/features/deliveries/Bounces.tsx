import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bounceKinds, type BounceKind } from '@/api/oversight';
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

/** What came back, why, and what to do about it. */
export function Bounces() {
  const t = useText();
  const dates = useDates();
  const network = useNetwork();
  const [kind, setKind] = useState<BounceKind>();
  const [page, setPage] = useState(0);
  const found = useQuery(askOversight.bounces(network.id, { kind, days: 365, page }));
  return (
    <Section id="teruggekomen" heading={t('bounces.heading')}>
      <div className="kg-row kg-update-filters">
        <SelectField
          label={t('bounces.kind')}
          empty={t('deliveries.every')}
          value={kind ?? ''}
          options={bounceKinds.map((value) => ({ value, label: t(`bounceKind.${value}`) }))}
          onChange={(event) => {
            setPage(0);
            setKind((event.target.value || undefined) as BounceKind);
          }}
        />
      </div>
      <Loaded query={found}>
        {({ items, page: position }) => (
          <>
            {items.length ? (
              <ul className="kg-plain-list kg-updates" aria-label={t('bounces.heading')}>
                {items.map((bounce) => (
                  <li key={bounce.id} className="kg-delivery">
                    <p>
                      <strong>
                        <ReaderName reader={bounce.reader} />
                      </strong>
                    </p>
                    <p className="kg-muted kg-small">
                      {[
                        t(`bounceKind.${bounce.kind}`),
                        dates.dateTime(bounce.receivedAt),
                        t(`mailKind.${bounce.mailKind}`),
                        t('deliveries.problem', { problem: bounce.status }),
                      ].join(' · ')}
                    </p>
                    <p className="kg-small">{t(`bounceMeaning.${bounce.kind}`)}</p>
                  </li>
                ))}
              </ul>
            ) : (
              <Empty heading={t('bounces.none')} />
            )}
            <Pagination page={position} label={t('bounces.pages')} onGo={setPage} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
