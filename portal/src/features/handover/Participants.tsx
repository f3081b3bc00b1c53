import type { Handover, HandoverParticipant } from '@/api/handoverTypes';
import { useText, type MessageId } from '@/i18n';
import { H3 } from '@/ui/Text';

const order = ['freezing', 'frozen', 'draining', 'drained', 'counting', 'counted', 'transferring', 'transferred', 'thawing', 'thawed'];

/** How far each part of the platform is; the bar and the words say the same. */
export function Participants({ handover }: { handover: Handover }) {
  const t = useText();
  return (
    <div className="kg-stack" style={{ '--gap': '0.75rem' } as never}>
      <H3>{t('handover.participants')}</H3>
      <ul className="kg-plain-list kg-participants">
        {handover.participants.map((participant) => (
          <li key={participant.name}>
            <Participant participant={participant} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Participant({ participant }: { participant: HandoverParticipant }) {
  const t = useText();
  const done = order.indexOf(participant.stage) + 1;
  return (
    <div className="kg-participant">
      <strong>{useServiceName()(participant.name)}</strong>
      <span className="kg-muted">{order.includes(participant.stage) ? t(stageId(participant.stage)) : participant.stage}</span>
      {participant.stalled ? <span className="kg-different">{t('handover.stalled')}</span> : null}
      <span className="kg-participant__bar" aria-hidden="true">
        <span style={{ inlineSize: `${(done / order.length) * 100}%` }} />
      </span>
    </div>
  );
}

const stageId = (stage: string) => `stage.${stage}` as MessageId;

/** What people call a part of the platform. */
export function useServiceName() {
  const t = useText();
  const known: Record<string, MessageId> = {
    'network-service': 'service.network',
    'content-service': 'service.content',
    'notification-service': 'service.notification',
  };
  return (name: string) => (known[name] ? t(known[name]) : name);
}
