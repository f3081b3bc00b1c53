import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { publishItem, withdrawItem } from '@/api/content';
import type { Item, Network } from '@/api/types';
import { FormProblem } from '@/forms/FormProblem';
import { useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';
import { Button, LinkButton } from '@/ui/Button';
import { ReasonDialog } from '@/ui/ReasonDialog';

/** What the author, colleagues of her organisation and the steward may do with an item. */
export function ItemActions({ item, network }: { item: Item; network: Network | undefined }) {
  const t = useText();
  const { acting } = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const again = () => queries.invalidateQueries();
  const publishing = useMutation({ mutationFn: () => publishItem(item.id), onSuccess: again });
  const withdrawing = useMutation({
    mutationFn: (reason: string) => withdrawItem(item.id, reason),
    onSuccess: () => {
      setAsking(false);
      return again();
    },
  });
  const own = acting?.id === item.organisation.id;
  if (!network || (!own && network.standing !== 'STEWARD') || item.status === 'withdrawn') return null;
  return (
    <div className="kg-stack">
      <div className="kg-row">
        {own ? (
          <LinkButton
            to="/netwerken/$slug/kennis/delen"
            params={{ slug: network.slug }}
            search={{ concept: item.id }}
          >
            {t('item.edit')}
          </LinkButton>
        ) : null}
        {own && item.status === 'draft' ? (
          <Button look="primary" busy={publishing.isPending} onClick={() => publishing.mutate()}>
            {t('knowledge.publish')}
          </Button>
        ) : null}
        {item.status === 'published' ? (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t('item.withdraw')}
          </Button>
        ) : null}
      </div>
      <FormProblem error={publishing.error} />
      <ReasonDialog
        open={asking}
        title={t('item.withdrawTitle')}
        explanation={t('item.withdrawExplanation')}
        confirm={t('item.withdraw')}
        busy={withdrawing.isPending}
        error={withdrawing.error}
        onConfirm={(reason) => withdrawing.mutate(reason)}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
