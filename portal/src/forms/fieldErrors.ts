import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useText, type MessageId } from '@/i18n';

/** What is wrong with a field, in the reader's language; schemas give message ids. */
export function useFieldErrors<T extends FieldValues>(form: UseFormReturn<T>) {
  const t = useText();
  return (field: Path<T>): string | undefined => {
    const message = form.getFieldState(field, form.formState).error?.message;
    return message ? t(message as MessageId) : undefined;
  };
}
