import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import nl from './nl.json';

const source = filesUnder('src')
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.includes('/mocks/'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('The words of the portal', () => {
  it('are there in Dutch and in English alike', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
  });

  it('name the same values in both languages', () => {
    for (const [id, words] of Object.entries(nl)) {
      expect([id, ...valuesIn(en[id as keyof typeof en])]).toEqual([id, ...valuesIn(words)]);
    }
  });

  it('are all used somewhere', () => {
    const prefixes = [...source.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1]!);
    const unused = Object.keys(nl).filter(
      (id) => !source.includes(`'${id}'`) && !source.includes(`"${id}"`) && !prefixes.some((prefix) => id.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('say "je" and never "u"', () => {
    const formal = Object.entries(nl).filter(([, words]) => /\b[Uu]w?\b/.test(words));
    expect(formal).toEqual([]);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const valuesIn = (words: string) => [...new Set([...words.matchAll(/(?<!(?:one|other|=\d) )\{(\w+)[,}]/g)].map((match) => match[1]!))].sort();
