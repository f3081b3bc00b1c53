import { useEffect, useRef } from 'react';
import type { Handover } from '@/api/handoverTypes';
import { useText } from '@/i18n';
import { useDates } from '@/i18n/dates';
import { useNames } from '@/i18n/names';
import { bringIntoView } from '@/ui/bringIntoView';
import { Notice } from '@/ui/Notice';
import { H2 } from '@/ui/Text';

/** In a sentence: where it is now, and who is to do what next. */
export function Situation({ handover, arrived = false }: { handover: Handover; arrived?: boolean }) {
  const t = useText();
  const names = useNames();
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) bringIntoView(heading.current);
  }, [arrived]);
  const values = {
    network: names.inSentence(handover.networkName),
    Network: names.atStart(handover.networkName),
    from: names.inSentence(handover.from.name),
    From: names.atStart(handover.from.name),
    to: names.inSentence(handover.to.name),
    To: names.atStart(handover.to.name),
    freezeAt: handover.plan.freezeAt ? dates.date(handover.plan.freezeAt) : '',
    time: handover.expectedEnd ? dates.time(handover.expectedEnd) : '',
  };
  const again = handover.acceptedPlanVersion !== null && handover.acceptedPlanVersion < handover.planVersion;
  return (
    <div className="kg-stack" style={{ '--gap': '0.6rem' } as never}>
      <div role="status" className="kg-stack" style={{ '--gap': '0.6rem' } as never}>
        <H2 ref={heading} tabIndex={-1}>{t(`handoverState.${handover.state}`)}</H2>
        <p className="kg-handover__sentence">{t(`situation.${handover.state}`, values)}</p>
        {handover.expectedEnd && handover.step === 4 ? <p>{t('situation.expectedEnd', values)}</p> : null}
      </div>
      {again && handover.state === 'offered' ? <Notice kind="warning">{t('situation.acceptAgain', values)}</Notice> : null}
      {handover.problem ? (
        <Notice kind="error" live heading={t('situation.problem')}>
          <p>{handover.problem}</p>
        </Notice>
      ) : null}
    </div>
  );
}
