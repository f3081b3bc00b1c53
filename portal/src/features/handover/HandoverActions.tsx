import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Handover, HandoverAction } from '@/api/handoverTypes';
import { moveHandover } from '@/api/network';
import { useText, type MessageId } from '@/i18n';
import { useNames } from '@/i18n/names';
import { Button } from '@/ui/Button';
import { ReasonDialog } from '@/ui/ReasonDialog';

type Move = Exclude<HandoverAction, 'plan'>;

interface Wording {
  button: MessageId;
  title: MessageId;
  explanation: MessageId;
  look: 'primary' | 'secondary' | 'quiet';
  danger?: boolean;
  reason?: MessageId;
}

const moves: Record<Move, Wording> = {
  offer: { button: 'move.offer', title: 'move.offerTitle', explanation: 'move.offerText', look: 'primary' },
  acceptance: { button: 'move.accept', title: 'move.acceptTitle', explanation: 'move.acceptText', look: 'primary' },
  announcement: { button: 'move.announce', title: 'move.announceTitle', explanation: 'move.announceText', look: 'primary' },
  freeze: { button: 'move.freeze', title: 'move.freezeTitle', explanation: 'move.freezeText', look: 'primary' },
  refusal: { button: 'move.refuse', title: 'move.refuseTitle', explanation: 'move.refuseText', look: 'secondary', danger: true, reason: 'move.refuseReason' },
  withdrawal: { button: 'move.withdraw', title: 'move.withdrawTitle', explanation: 'move.withdrawText', look: 'quiet', danger: true, reason: 'move.withdrawReason' },
  'freeze-cancellation': { button: 'move.callOff', title: 'move.callOffTitle', explanation: 'move.callOffText', look: 'secondary', danger: true },
};

/** What the person looking may do now: exactly what the platform says is allowed, each after a confirmation. */
export function HandoverActions({ handover }: { handover: Handover }) {
  const t = useText();
  const names = useNames();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Move | null>(null);
  const moving = useMutation({
    mutationFn: ({ move, reason }: { move: Move; reason: string }) => moveHandover(handover.id, move, {
        ...(reason ? { reason } : {}),
        // What is accepted is the plan that was read, not one that was changed a moment ago.
        ...(move === 'acceptance' ? { planVersion: handover.planVersion } : {}),
      }),
    onSuccess: async () => {
      setAsking(null);
      await queries.invalidateQueries({ queryKey: ['handover', handover.id] });
      await queries.invalidateQueries({ queryKey: ['network', handover.networkId, 'handovers'] });
      await queries.invalidateQueries({ queryKey: ['network-by-slug'] });
    },
  });
  const possible = (Object.keys(moves) as Move[]).filter((move) => handover.allowed.includes(move));
  if (possible.length === 0) return null;
  const wording = asking ? moves[asking] : null;
  const values = {
    network: names.inSentence(handover.networkName),
    to: names.inSentence(handover.to.name),
    To: names.atStart(handover.to.name),
    From: names.atStart(handover.from.name),
    programme: handover.to.name,
  };
  return (
    <div className="kg-row">
      {possible.map((move) => (
        <Button
          key={move}
          look={moves[move].look}
          onClick={() => {
            moving.reset();
            setAsking(move);
          }}
        >
          {t(moves[move].button, values)}
        </Button>
      ))}
      <ReasonDialog
        open={wording !== null}
        title={wording ? t(wording.title, values) : ''}
        explanation={wording ? t(wording.explanation, values) : null}
        confirm={wording ? t(wording.button, values) : ''}
        reason={wording?.reason ? t(wording.reason) : false}
        danger={wording?.danger ?? false}
        busy={moving.isPending}
        error={moving.error}
        onConfirm={(reason) => asking && moving.mutate({ move: asking, reason })}
        onClose={() => setAsking(null)}
      />
    </div>
  );
}
