import { useEffect, useRef, useState } from 'react';
import type { Handover } from '@/api/handoverTypes';
import { Facts } from '@/features/members/Facts';
import { useLocalised, useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { Button } from '@/ui/Button';
import { bringIntoView } from '@/ui/bringIntoView';
import { Notice } from '@/ui/Notice';
import { Section } from '@/ui/Text';
import { ChangePlan } from './ChangePlan';

/** What was agreed, and changing it for as long as that is possible. */
export function PlanSection({ handover }: { handover: Handover }) {
  const t = useText();
  const [changing, setChanging] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const changed = useRef(false);
  useEffect(() => {
    if (changed.current && !changing) bringIntoView(top.current);
    changed.current = changing;
  }, [changing]);
  const mayChange = handover.allowed.includes('plan');
  return (
    <Section
      id="plan"
      heading={t('plan.heading')}
      action={
        mayChange && !changing ? (
          <Button look="quiet" onClick={() => setChanging(true)}>
            {t('plan.change')}
          </Button>
        ) : null
      }
    >
      {changing && mayChange ? (
        <>
          {handover.acceptedPlanVersion !== null ? <Notice kind="warning">{t('plan.acceptAgain')}</Notice> : null}
          <ChangePlan handover={handover} onDone={() => setChanging(false)} />
        </>
      ) : (
        <div ref={top} tabIndex={-1} role="group" aria-labelledby="plan">
          <Plan handover={handover} />
        </div>
      )}
    </Section>
  );
}

function Plan({ handover }: { handover: Handover }) {
  const t = useText();
  const dates = useDates();
  const localised = useLocalised();
  const { plan } = handover;
  const done = handover.state === 'completed' || handover.state === 'closed';
  return (
    <Facts
      facts={[
        [t(done ? 'plan.fromDone' : 'plan.from'), handover.from.name],
        [t(done ? 'plan.toDone' : 'plan.to'), handover.to.name],
        [
          t('plan.freezeAt'),
          plan.freezeAt ? t('handover.at', { date: dates.date(plan.freezeAt), time: dates.time(plan.freezeAt) }) : null,
        ],
        [t('plan.notice'), t('plan.noticeDays', { days: plan.noticeDays })],
        [t('plan.decision'), plan.decisionOnNotice],
        [t('plan.whatChanges'), localised(plan.whatChanges)],
      ]}
    />
  );
}
