import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Handover } from '@/api/handoverTypes';
import { ask } from '@/api/queries';
import { useText } from '@/i18n';
import { Section } from '@/ui/Text';
import { Comparison } from './Comparison';
import { HandoverActions } from './HandoverActions';
import { HandoverHistory } from './HandoverHistory';
import { LookAround } from './LookAround';
import { Participants } from './Participants';
import { PlanSection } from './PlanSection';
import { Situation } from './Situation';
import { isOver, isUnderWay } from './states';
import { Steps } from './Steps';

interface Props {
  id: string;
  known: Handover;
  /** It was made on this page a moment ago, below where it says how it stands. */
  arrived?: boolean;
}

/** One handover, live: while it is under way it is asked every second. */
export function HandoverView({ id, known, arrived }: Props) {
  const t = useText();
  const query = useQuery({
    ...ask.handover(id),
    initialData: known,
    refetchInterval: ({ state }) => pace(state.data),
  });
  const handover = query.data;
  useFreshNetworkOnChange(handover);
  const moving = isUnderWay(handover.state);
  const successor = handover.allowed.includes('acceptance');
  return (
    <div className="kg-stack kg-handover" style={{ '--gap': '2.5rem' } as never}>
      <div className="kg-handover__now">
        <Steps handover={handover} />
        <Situation handover={handover} arrived={arrived} />
        {moving || handover.problem ? <Participants handover={handover} /> : null}
        <HandoverActions handover={handover} />
      </div>
      {successor ? <LookAround /> : null}
      {handover.comparison.length ? <Comparison handover={handover} /> : null}
      <PlanSection handover={handover} />
      <Section id="verloop" heading={t('handover.history')}>
        <HandoverHistory handover={handover} />
      </Section>
    </div>
  );
}

function pace(handover: Handover | undefined) {
  if (!handover || handover.state === 'closed') return false;
  if (isUnderWay(handover.state) || handover.state === 'completed') return 1_000;
  return isOver(handover.state) ? false : 4_000;
}

/** A step of the handover may change what people may do in the network: that is asked again, then. */
function useFreshNetworkOnChange({ state, networkId, planVersion }: Handover) {
  const queries = useQueryClient();
  const before = useRef(`${state}${planVersion}`);
  useEffect(() => {
    const now = `${state}${planVersion}`;
    if (before.current === now) return;
    before.current = now;
    void queries.invalidateQueries({ queryKey: ['networks'] });
    // First who one is to the network: what only its steward may ask isn't asked once that is somebody else.
    void queries
      .invalidateQueries({ queryKey: ['network-by-slug'] })
      .then(() => queries.invalidateQueries({ queryKey: ['network', networkId] }));
  }, [state, planVersion, networkId, queries]);
}
