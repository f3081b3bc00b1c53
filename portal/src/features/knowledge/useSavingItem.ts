import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { publishItem, rewriteItem, writeItem } from '@/api/content';
import type { Item, ItemInput, Network } from '@/api/types';

interface Reactions {
  onRefused: () => void;
  onSaved: (item: Item) => void;
}

/**
 * Saves an item and publishes it when asked. When publishing fails after the draft was saved, the next try goes on
 * with that draft instead of making a second one.
 */
export function useSavingItem(network: Network, item: Item | undefined, { onRefused, onSaved }: Reactions) {
  const queries = useQueryClient();
  const saved = useRef(item);
  return useMutation({
    mutationFn: async ({ values, publish }: { values: ItemInput; publish: boolean }) => {
      const before = saved.current;
      const now = before ? await rewriteItem(before.id, before.version, values) : await writeItem(network.id, values);
      saved.current = now ?? { ...before!, version: before!.version + 1 };
      if (publish) await publishItem(saved.current.id);
      return saved.current;
    },
    onError: onRefused,
    onSuccess: async (result) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['network', network.id] }),
        queries.removeQueries({ queryKey: ['item', result.id] }),
      ]);
      onSaved(result);
    },
  });
}
