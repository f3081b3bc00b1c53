import type { Language } from '@/api/types';

const key = 'kopgroep.language';

/** The language that was chosen on this device, if any was. */
export const chosenLanguage = (): Language | null => {
  const chosen = localStorage.getItem(key);
  return chosen === 'nl' || chosen === 'en' ? chosen : null;
};

/** Dutch comes first: a browser's setting says little about which language a Dutch network works in. */
export const currentLanguage = (): Language => chosenLanguage() ?? 'nl';

export const rememberLanguage = (language: Language) => localStorage.setItem(key, language);
