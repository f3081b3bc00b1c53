import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { id } from '@/mocks/data/ids';
import type { Persona } from '@/mocks/data/people';
import { stages, type Stage } from '@/mocks/stages';
import { violations } from './axe';
import { visit } from './visit';

const item = `/p/${id('item', 'lidmaatschap')}`;
const question = `/p/${id('item', 'vraag')}`;
const theme = `/netwerken/kopgroep/themas/${id('theme', 'verduurzaming')}`;
const member = `/netwerken/kopgroep/leden/${id('org', 'extra-strong')}`;

const pages: [path: string, as: Persona, stage?: Stage][] = [
  ['/', 'visitor'],
  ['/?login=failed', 'visitor'],
  ['/netwerken/kopgroep', 'visitor'],
  ['/netwerken/kopgroep', 'member', 'frozen'],
  ['/netwerken/kopgroep', 'double'],
  ['/netwerken/kopgroep/kennis?q=subsidie', 'visitor'],
  [`/netwerken/kopgroep/kennis?thema=${id('theme', 'verduurzaming')}&soort=report`, 'member'],
  ['/netwerken/kopgroep/kennis/delen', 'member'],
  ['/netwerken/kopgroep/kennis/delen', 'visitor'],
  ['/netwerken/kopgroep/kennis/mijn', 'member'],
  ['/netwerken/kopgroep/themas', 'member'],
  [theme, 'member'],
  ['/netwerken/kopgroep/leden', 'visitor'],
  [member, 'member'],
  ['/netwerken/kopgroep/aanmelden', 'visitor'],
  ['/netwerken/kopgroep/aanmelden', 'outsider'],
  ['/netwerken/kopgroep/organisatie', 'member'],
  ['/netwerken/kopgroep/bijeenkomsten', 'visitor'],
  ['/netwerken/kopgroep/bijeenkomsten', 'member'],
  ['/netwerken/kopgroep/beheer', 'steward'],
  ['/netwerken/kopgroep/beheer?deel=leden', 'steward'],
  ['/netwerken/kopgroep/beheer?deel=themas', 'steward'],
  ['/netwerken/kopgroep/beheer?deel=bijeenkomsten', 'steward'],
  ['/netwerken/kopgroep/beheer?deel=kleuren', 'steward'],
  ['/netwerken/kopgroep/beheer?deel=bezorging', 'steward'],
  ['/netwerken/kopgroep/beheer', 'member'],
  [`/netwerken/kopgroep/beheer/vertegenwoordigers/${id('org', 'extra-strong')}`, 'steward'],
  ['/netwerken/kopgroep/overdracht', 'steward'],
  ['/netwerken/kopgroep/overdracht', 'successor', 'offered'],
  ['/netwerken/kopgroep/overdracht', 'steward', 'frozen'],
  ['/netwerken/kopgroep/overdracht', 'successor', 'completed'],
  [item, 'member'],
  [item, 'visitor'],
  [question, 'member'],
  [question, 'steward'],
  ['/nieuw', 'member'],
  ['/nieuw', 'visitor'],
  ['/instellingen', 'member'],
  ['/instellingen/feeds', 'member'],
  ['/instellingen/feeds', 'visitor'],
  ['/instellingen/webhooks', 'member'],
  ['/afmelden/een-token', 'visitor'],
  ['/afmelden/verlopen', 'visitor'],
  ['/mailadres/een-token', 'visitor'],
  ['/mailadres/verlopen', 'visitor'],
  ['/bevestigen/een-token', 'visitor'],
  ['/bevestigen/verlopen', 'visitor'],
  ['/bestaat-niet', 'visitor'],
];

describe('Every page', () => {
  it.each(pages)('%s, as %s (%s), can be used by everyone and says where one is', async (path, as, stage) => {
    await visit(path, { as, prepare: stage && stages[stage] });
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(document.title).toMatch(/Kopgroep$/);
    expect(screen.getByRole('main')).toHaveAttribute('id', 'inhoud');
    expect(await violations()).toEqual([]);
  });
});
