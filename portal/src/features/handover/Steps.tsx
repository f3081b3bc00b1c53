import type { Handover } from '@/api/handoverTypes';
import { useText } from '@/i18n';
import { Icon } from '@/ui/Icon';
import { stepOf, steps } from './states';

/** The steps that people see; the machinery below has more. */
export function Steps({ handover }: { handover: Handover }) {
  const t = useText();
  const finished = handover.state === 'completed' || handover.state === 'closed';
  return (
    <ol className="kg-plain-list kg-steps" aria-label={t('handover.steps')}>
      {steps.map((step, index) => {
        const done = index + 1 < stepOf(handover) || finished;
        const current = index + 1 === stepOf(handover) && !finished;
        return (
          <li
            key={step}
            className={`kg-steps__step${done ? ' kg-steps__step--done' : ''}${current ? ' kg-steps__step--current' : ''}`}
            aria-current={current ? 'step' : undefined}
          >
            <span className="kg-steps__mark" aria-hidden="true">
              {done ? <Icon name="check" size={18} /> : index + 1}
            </span>
            <span>
              {t(`handoverStep.${step}`)}
              {done ? <span className="kg-visually-hidden"> ({t('handover.stepDone')})</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
