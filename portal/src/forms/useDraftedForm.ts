import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Resolver } from 'react-hook-form';
import type { ZodType } from 'zod';
import { useSession } from '@/session/SessionProvider';
import { draftKey, dropDraft, keepDraft, readDraft } from './drafts';

interface Wish<T extends FieldValues> {
  /** Names the draft among the person's others; the same name finds it again. */
  name: string;
  schema: ZodType<T, T>;
  defaults: T;
}

/**
 * A form that keeps what is typed on this device: a refusal, a closed tab or a lost connection costs nothing.
 * It is kept as soon as someone stops typing, and dropped when it was sent.
 */
export function useDraftedForm<T extends FieldValues>({ name, schema, defaults }: Wish<T>) {
  const { me } = useSession();
  const key = draftKey(me?.person.id, name);
  const [draft] = useState(() => readDraft<T>(key));
  const [kept, setKept] = useState(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const form = useForm<T>({
    resolver: zodResolver(schema as never) as unknown as Resolver<T>,
    defaultValues: { ...defaults, ...draft } as DefaultValues<T>,
  });

  useEffect(() => {
    const following = form.watch((values) => {
      clearTimeout(pause.current);
      pause.current = setTimeout(() => setKept(keepDraft(key, values)), 500);
    });
    return () => {
      clearTimeout(pause.current);
      following.unsubscribe();
    };
  }, [form, key]);

  return {
    form,
    kept,
    /** There was something typed here earlier, and it is back. */
    restored: draft !== null,
    keepNow: () => {
      clearTimeout(pause.current);
      setKept(keepDraft(key, form.getValues()));
    },
    drop: () => {
      clearTimeout(pause.current);
      dropDraft(key);
      setKept(false);
    },
    startOver: () => {
      clearTimeout(pause.current);
      form.reset(defaults);
      clearTimeout(pause.current);
      dropDraft(key);
      setKept(false);
    },
  };
}
