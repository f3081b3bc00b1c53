import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endMembership } from '@/api/network';
import type { Member, Network } from '@/api/types';
import { useText } from '@/i18n';
import { useNames } from '@/i18n/names';
import { Button } from '@/ui/Button';
import { ReasonDialog } from '@/ui/ReasonDialog';

/** An organisation ends its own membership, after a question. */
export function Leaving({ member, network }: { member: Member; network: Network }) {
  const t = useText();
  const names = useNames();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const leaving = useMutation({
    mutationFn: (reason: string) => endMembership(member.membershipId, reason),
    onSuccess: () => {
      setAsking(false);
      return queries.invalidateQueries();
    },
  });
  const explanation = t('leaving.text', { network: names.inSentence(network.name) });
  return (
    <div className="kg-stack kg-narrow">
      <p>{explanation}</p>
      <p>
        <Button onClick={() => setAsking(true)}>{t('leaving.leave')}</Button>
      </p>
      <ReasonDialog
        open={asking}
        title={t('leaving.title', { organisation: member.organisation.name })}
        explanation={explanation}
        reason={t('leaving.reason')}
        confirm={t('leaving.leave')}
        busy={leaving.isPending}
        error={leaving.error}
        onConfirm={(reason) => leaving.mutate(reason)}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
