/** What people were typing, kept on their own device until it was sent. */
const prefix = 'kopgroep.draft.';

export const draftKey = (personId: string | undefined, name: string) => `${prefix}${personId ?? 'visitor'}.${name}`;

export function readDraft<T>(key: string): Partial<T> | null {
  try {
    const stored = localStorage.getItem(key);
    return stored ? (JSON.parse(stored) as Partial<T>) : null;
  } catch {
    return null;
  }
}

export function keepDraft(key: string, values: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(values));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (key: string) => localStorage.removeItem(key);

export const hasDrafts = (personId: string | undefined) =>
  Object.keys(localStorage).some((key) => key.startsWith(draftKey(personId, '')));
