import { useMutation, useQueryClient } from '@tanstack/react-query';
import { chooseLanguage } from '@/api/network';
import type { Language } from '@/api/types';
import { useLanguage, useText } from '@/i18n';
import { useSession } from '@/session/SessionProvider';

const names: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

export function useChooseLanguage() {
  const { choose } = useLanguage();
  const { signedIn } = useSession();
  const queries = useQueryClient();
  const tell = useMutation({ mutationFn: chooseLanguage });
  return (language: Language) => {
    choose(language);
    if (signedIn) tell.mutate(language, { onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }) });
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'network' });
  };
}

/** Offers the other language, in that language's own words. */
export function LanguageSwitch() {
  const { language } = useLanguage();
  const t = useText();
  const choose = useChooseLanguage();
  const other: Language = language === 'nl' ? 'en' : 'nl';
  return (
    <button type="button" className="kg-tool" lang={other} onClick={() => choose(other)}>
      <span aria-hidden="true" className="kg-wide-screen">
        {other.toUpperCase()}
      </span>
      <span aria-hidden="true" className="kg-narrow-screen">
        {names[other]}
      </span>
      <span className="kg-visually-hidden">
        {t('layout.language', { language: names[other] })}
      </span>
    </button>
  );
}
