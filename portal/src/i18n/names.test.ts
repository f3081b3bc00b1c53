import { describe, expect, it } from 'vitest';
import { withArticle } from './names';

describe('A name in a sentence', () => {
  it.each([
    ['Actieleernetwerk', 'het Actieleernetwerk'],
    ['Kopgroep', 'de Kopgroep'],
    ['Adviescommissie Werken in de zorg', 'de Adviescommissie Werken in de zorg'],
    ["Regionale agenda's", "de Regionale agenda's"],
    ['Zorgpact', 'Zorgpact'],
  ])('%s gets the article that people say', (name, phrase) => {
    expect(withArticle(name, 'nl')).toBe(phrase);
  });

  it('gets "the" in English where Dutch has one', () => {
    expect(withArticle('Kopgroep', 'en')).toBe('the Kopgroep');
    expect(withArticle('Zorgpact', 'en')).toBe('Zorgpact');
  });
});
