import type { Language } from '@/api/types';
import { useLanguage } from '.';

/**
 * Names read better in a sentence with their article: "het Actieleernetwerk", "de Kopgroep", but "Zorgpact".
 * Dutch nouns give their gender away by their ending often enough to be worth a list; others get none.
 */
const het = /(netwerk|platform|verbond|collectief|consortium)\b/i;
const de = /(groep|commissie|alliantie|kring|beweging|agenda['’]s|raad|vereniging|stichting|coalitie)\b/i;

export function withArticle(name: string, language: Language): string {
  const article = het.test(name) ? 'het' : de.test(name) ? 'de' : null;
  if (!article) return name;
  return `${language === 'nl' ? article : 'the'} ${name}`;
}

export function useNames() {
  const { language } = useLanguage();
  return {
    inSentence: (name: string) => withArticle(name, language),
    atStart: (name: string) => {
      const phrase = withArticle(name, language);
      return phrase.charAt(0).toUpperCase() + phrase.slice(1);
    },
  };
}
