import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '@/api/queries';
import type { Item, Network } from '@/api/types';
import { MembersOnly } from '@/features/members/MembersOnly';
import { useText } from '@/i18n';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Pagination } from '@/ui/Pagination';
import { H2, H3 } from '@/ui/Text';
import { AnswerCard } from './AnswerCard';
import { AnswerForm } from './AnswerForm';

const size = 20;

/** What others know about a question, the first answer first, and room for one's own. */
export function Answers({ item, network }: { item: Item; network: Network | undefined }) {
  const t = useText();
  const [page, setPage] = useState(0);
  const [given, setGiven] = useState(false);
  const answers = useQuery(ask.answers(item.id, { page, size }));
  /** The newest answer is the last one: that page shows that it has arrived. */
  const showNewest = () => {
    setGiven(true);
    setPage(Math.floor((answers.data?.page.totalItems ?? 0) / size));
  };
  return (
    <section className="kg-section kg-answers" aria-labelledby="antwoorden">
      <H2 id="antwoorden">{t('answers.title')}</H2>
      <Loaded query={answers}>
        {(found) => (
          <>
            {found.items.length ? (
              <>
                <p className="kg-muted">{t('answers.count', { count: found.page.totalItems })}</p>
                <ol className="kg-plain-list kg-answers__list">
                  {found.items.map((answer) => (
                    <li key={answer.id}>
                      <AnswerCard answer={answer} network={network} />
                    </li>
                  ))}
                </ol>
              </>
            ) : (
              <Empty heading={t('answers.none')}>
                <p>{t('answers.noneHelp')}</p>
              </Empty>
            )}
            <Pagination page={found.page} label={t('answers.pages')} onGo={setPage} />
          </>
        )}
      </Loaded>
      <p role="status" className="kg-saved">
        {given ? t('answers.given') : null}
      </p>
      {network ? (
        <div className="kg-stack kg-answers__own">
          <H3>{t('answers.yours')}</H3>
          <MembersOnly network={network}>
            <AnswerForm itemId={item.id} onSaved={showNewest} />
          </MembersOnly>
        </div>
      ) : null}
    </section>
  );
}
