import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Language } from '@/api/types';
import en from './en.json';
import { currentLanguage, rememberLanguage } from './language';
import nl from './nl.json';

export type MessageId = keyof typeof nl;
type Values = Record<string, ReactNode | Date | number>;

const messages: Record<Language, Record<MessageId, string>> = { nl, en };

const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'nl',
  choose: () => undefined,
});

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        rememberLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return (
    <LanguageContext value={value}>
      <IntlProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'} messages={messages[language]}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export const useLanguage = () => useContext(LanguageContext);

/** The portal's own words in the chosen language, as plain text. */
export function useText() {
  const intl = useIntl();
  return (id: MessageId, values?: Record<string, string | number | Date>): string =>
    intl.formatMessage({ id }, values);
}

/** The same with markup or elements in it: `<b>` is bold, other elements are given as values. */
export function Text({ id, values }: { id: MessageId; values?: Values }) {
  const intl = useIntl();
  return <>{intl.formatMessage({ id }, { b: (chunks: ReactNode) => <strong>{chunks}</strong>, ...values } as never)}</>;
}

/** Several names in one sentence: "a, b en c". */
export function useList() {
  const intl = useIntl();
  return (parts: string[]): string => intl.formatList(parts, { type: 'conjunction' });
}

/** Picks the reader's language from what people wrote in several, else Dutch, else whatever there is. */
export function useLocalised() {
  const { language } = useLanguage();
  return (texts: Record<string, string> | string | null | undefined): string =>
    typeof texts === 'string' ? texts : (texts?.[language] ?? texts?.nl ?? Object.values(texts ?? {})[0] ?? '');
}
