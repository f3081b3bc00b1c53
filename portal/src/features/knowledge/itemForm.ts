import { z } from 'zod';
import { itemKinds, type Item, type ItemInput, type Language } from '@/api/types';
import type { MessageId } from '@/i18n';

/** Messages are ids: the form is checked in one language and read in another. */
const say = (id: MessageId) => id;

export const itemSchema = z.object({
  title: z.string().trim().min(3, say('editor.titleMissing')).max(200, say('editor.titleLong')),
  kind: z.enum(itemKinds),
  text: z.string().trim().min(1, say('editor.textMissing')),
  themes: z.array(z.string()).min(1, say('editor.themeMissing')),
  audience: z.enum(['public', 'network', 'organisation']),
  language: z.enum(['nl', 'en']),
  inSubstance: z.boolean().optional(),
});

export const startOf = (item: Item | undefined, language: Language): ItemInput =>
  item
    ? {
        title: item.title,
        kind: item.kind,
        text: item.text,
        themes: item.themes.map(({ id }) => id),
        audience: item.audience,
        language: item.language,
      }
    : { title: '', kind: 'article', text: '', themes: [], audience: 'network', language };
