import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import type { Handover } from '@/api/handoverTypes';
import { ask } from '@/api/queries';
import { useNetwork } from '@/app/currentNetwork';
import { StewardOnly } from '@/features/stewardship/StewardOnly';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { useNames } from '@/i18n/names';
import { Button } from '@/ui/Button';
import { Page } from '@/ui/Page';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Skeleton } from '@/ui/Skeleton';
import { Section } from '@/ui/Text';
import { HandoverView } from './HandoverView';
import { NoticeSection } from './NoticeSection';
import { PrepareHandover } from './PrepareHandover';
import { isOver, isUnderWay } from './states';

/** Passing the network to a successor: its steward prepares and starts it, its successor looks around and answers. */
export function HandoverPage() {
  const t = useText();
  const names = useNames();
  const network = useNetwork();
  const handovers = useQuery({ ...ask.handovers(network.id), refetchInterval: 5_000 });
  return (
    <Page
      title={t('handover.title')}
      tabTitle={`${t('handover.title')} · ${network.name}`}
      lead={t('handover.lead', { network: names.inSentence(network.name) })}
    >
      {handovers.data ? (
        <Handovers all={handovers.data} />
      ) : handovers.error ? (
        <Refused error={handovers.error} onRetry={() => void handovers.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const network = useNetwork();
  const problem = asProblem(error);
  if ([401, 403, 404].includes(problem.status)) return <StewardOnly network={network}>{null}</StewardOnly>;
  return <ProblemNotice problem={problem} onRetry={onRetry} />;
}

function Handovers({ all }: { all: Handover[] }) {
  const t = useText();
  const network = useNetwork();
  const [prepared, setPrepared] = useState<string | null>(null);
  const current = all.find((it) => !isOver(it.state)) ?? all.find(({ state }) => state === 'completed' || state === 'closed');
  const ended = all.filter((it) => it !== current);
  // What was decided on the notice matters until it starts; from then on it may be somebody else's to ask.
  const noticeMatters = !current || !(isOver(current.state) || isUnderWay(current.state));
  const preparing = network.standing === 'STEWARD' && (!current || current.state === 'closed');
  return (
    <div className="kg-stack" style={{ '--gap': '3rem' } as never}>
      {current ? <HandoverView id={current.id} known={current} arrived={prepared === current.id} /> : null}
      {preparing && current ? (
        <PrepareAnother onPrepared={setPrepared} />
      ) : preparing ? (
        <PrepareHandover network={network} onPrepared={setPrepared} />
      ) : null}
      {!current && !preparing ? <StewardOnly network={network}>{null}</StewardOnly> : null}
      {network.standing === 'STEWARD' && noticeMatters ? <NoticeSection network={network} /> : null}
      {ended.length ? (
        <Section id="eerder" heading={t('handover.earlier')}>
          <ul>
            {ended.map((handover) => (
              <li key={handover.id}>
                <Ended handover={handover} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}

/** After a handover a next one is far off; its form needn't be in view. */
function PrepareAnother({ onPrepared }: { onPrepared: (id: string) => void }) {
  const t = useText();
  const network = useNetwork();
  const [wanted, setWanted] = useState(false);
  if (wanted) return <PrepareHandover network={network} onPrepared={onPrepared} />;
  return (
    <p>
      <Button onClick={() => setWanted(true)}>{t('prepare.heading')}</Button>
    </p>
  );
}

function Ended({ handover }: { handover: Handover }) {
  const t = useText();
  const dates = useDates();
  const last = handover.history.at(-1);
  return (
    <>
      {[handover.to.name, t(`handoverState.${handover.state}`), last ? dates.date(last.at) : null]
        .filter(Boolean)
        .join(' · ')}
      {last?.reason ? <p className="kg-muted">{last.reason}</p> : null}
    </>
  );
}
