import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askOversight } from '@/api/oversightQueries';
import { useNetwork } from '@/app/currentNetwork';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Pagination } from '@/ui/Pagination';
import { Section } from '@/ui/Text';
import { ReaderName } from './ReaderName';

/** Who gets nothing any more, and who can change that: only she. */
export function Suppressions() {
  const t = useText();
  const dates = useDates();
  const network = useNetwork();
  const [page, setPage] = useState(0);
  const found = useQuery(askOversight.suppressions(network.id, { page }));
  return (
    <Section id="stilgezet" heading={t('suppressions.heading')}>
      <p>{t('suppressions.explanation')}</p>
      <Loaded query={found}>
        {({ items, page: position }) => (
          <>
            {items.length ? (
              <ul className="kg-plain-list kg-updates" aria-label={t('suppressions.heading')}>
                {items.map((each) => (
                  <li key={each.reader.id + each.since} className="kg-delivery">
                    <p>
                      <strong>
                        <ReaderName reader={each.reader} />
                      </strong>
                    </p>
                    <p className="kg-muted kg-small">
                      {[
                        t(`suppressionReason.${each.reason}`),
                        dates.date(each.since),
                        each.current ? null : t('suppressions.formerAddress'),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </li>
                ))}
              </ul>
            ) : (
              <Empty heading={t('suppressions.none')} />
            )}
            <Pagination page={position} label={t('suppressions.pages')} onGo={setPage} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
