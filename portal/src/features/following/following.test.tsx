import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { followOf } from '@/mocks/data/follows';
import { id } from '@/mocks/data/ids';
import { violations } from '@/test/axe';
import { visit } from '@/test/visit';

const base = '/netwerken/kopgroep';
const extraStrong = id('org', 'extra-strong');
const netwerkzon = id('org', 'netwerkzon');

describe('Following where one reads', () => {
  it.each([
    ['an organisation', `${base}/leden/${netwerkzon}`, 'Organisatie volgen: NetwerkZON', { organisationId: netwerkzon }],
    [
      'one item',
      `/p/${id('item', 'wederkerigheid')}`,
      'Volg dit item: Vier voorwaarden voor een netwerk dat blijft',
      { itemId: id('item', 'wederkerigheid') },
    ],
    ['all meetings', `${base}/bijeenkomsten`, 'Bijeenkomsten volgen: alle bijeenkomsten van Kopgroep', { series: '' }],
    [
      'a theme and a kind together',
      `${base}/kennis?thema=${id('theme', 'verduurzaming')}&soort=report`,
      'Volg deze selectie: Verduurzaming, Verslag',
      { themeId: id('theme', 'verduurzaming'), kind: 'report' },
    ],
    ['a region', `${base}/leden?regio=Gelderland`, 'Volg deze selectie: Gelderland', { region: 'Gelderland' }],
  ])('takes one click for %s, as often as always', async (_, path, button, criteria) => {
    const { user, world } = await visit(path, { as: 'member' });
    await user.click(await screen.findByRole('button', { name: button }));
    const name = button.slice(button.indexOf(': ') + 2);
    expect(await screen.findByRole('button', { name: `Je volgt ${name}. Niet meer volgen` })).toHaveTextContent('Je volgt dit');
    expect(world.subscriptions.at(-1)).toMatchObject({ ...criteria, frequency: null, forEveryone: false });
    expect(screen.getByText(`Je volgt nu ${name}.`)).toHaveAttribute('role', 'status');
  });

  it('needs no mouse, and the focus stays on the button', async () => {
    const { user, world } = await visit(`${base}/leden/${netwerkzon}`, { as: 'member' });
    (await screen.findByRole('button', { name: 'Organisatie volgen: NetwerkZON' })).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Je volgt NetwerkZON. Niet meer volgen' })).toHaveFocus();
    await user.keyboard(' ');
    expect(await screen.findByRole('button', { name: 'Organisatie volgen: NetwerkZON' })).toHaveFocus();
    expect(world.subscriptions).toHaveLength(1);
  });

  it('works for one series of meetings too', async () => {
    const { user, world } = await visit(`${base}/bijeenkomsten`, {
      as: 'member',
      prepare: (it) => {
        it.meetings[0]!.series = 'Kopgroepbijeenkomst';
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Reeks volgen: Kopgroepbijeenkomst' }));
    await waitFor(() => expect(world.subscriptions.at(-1)).toMatchObject({ target: 'series', series: 'Kopgroepbijeenkomst' }));
  });

  it('takes one click to stop, and undo brings it back as it was', async () => {
    const { user, world } = await visit(`${base}/themas/${id('theme', 'financiering')}`, { as: 'member' });
    const before = structuredClone(world.subscriptions[0]!);
    await user.click(await screen.findByRole('button', { name: 'Je volgt Financiering. Niet meer volgen' }));
    await waitFor(() => expect(world.subscriptions).toEqual([]));
    await user.click(await screen.findByRole('button', { name: 'Ongedaan maken: weer Financiering volgen' }));
    await waitFor(() => expect(world.subscriptions).toEqual([before]));
  });

  it('can be narrowed to a region where the page itself doesn’t filter on it', async () => {
    const { user, world } = await visit(`${base}/kennis?thema=${id('theme', 'financiering')}&soort=tip`, { as: 'member' });
    await user.click(await screen.findByText('Alleen uit de regio'));
    await user.selectOptions(screen.getByLabelText('Regio'), 'Gelderland');
    await user.click(screen.getByRole('button', { name: 'Volg deze selectie: Financiering, Tip, Gelderland' }));
    await waitFor(() =>
      expect(world.subscriptions.at(-1)).toMatchObject({
        themeId: id('theme', 'financiering'),
        kind: 'tip',
        region: 'Gelderland',
      }),
    );
  });

  it('takes one click for what was searched, with what it was narrowed to', async () => {
    const { user, world } = await visit(`${base}/kennis?q=subsidie&soort=tip`, { as: 'member' });
    await user.click(await screen.findByRole('button', { name: 'Volg deze zoekopdracht: “subsidie”, Tip' }));
    expect(await screen.findByRole('button', { name: 'Je volgt “subsidie”, Tip. Niet meer volgen' })).toBeVisible();
    expect(world.subscriptions.at(-1)).toMatchObject({
      target: 'search',
      search: { q: 'subsidie', theme: null, kind: 'tip', organisation: null },
      kind: null,
    });
    expect(screen.queryByRole('button', { name: /Volg deze selectie/ })).toBeNull();
  });

  it('is offered to nobody who can’t, and to visitors as logging in', async () => {
    await visit(`${base}/leden/${netwerkzon}`, { as: 'outsider' });
    expect(screen.queryByRole('button', { name: /Organisatie volgen/ })).toBeNull();
  });
});

describe('Following for everyone in an organisation', () => {
  const everyones = () => ({ organisationId: netwerkzon, forEveryone: true });

  it('is behind “meer”, and each may stop for herself and come back', async () => {
    const { user, world } = await visit(`${base}/leden/${netwerkzon}`, { as: 'member' });
    await user.click(await screen.findByText('Meer'));
    await user.click(screen.getByRole('button', { name: 'Volgen voor iedereen in Extra Strong' }));
    await user.click(await screen.findByRole('button', { name: 'Je volgt NetwerkZON. Niet meer volgen' }));
    await waitFor(() => expect(world.subscriptions.at(-1)).toMatchObject({ ...everyones(), left: true }));
    await user.click(await screen.findByRole('button', { name: 'Ongedaan maken: weer NetwerkZON volgen' }));
    await waitFor(() => expect(world.subscriptions.at(-1)).toMatchObject({ ...everyones(), left: false }));
    expect(await violations()).toEqual([]);
  });

  it('is marked in the settings, left there and joined again', async () => {
    const { user, world } = await visit('/instellingen', {
      as: 'member',
      prepare: (it) => it.subscriptions.push(followOf(everyones(), { nl: 'NetwerkZON', en: 'NetwerkZON' })),
    });
    const row = () => within(document.getElementById(`volgen-${world.subscriptions.at(-1)!.id}`)!);
    expect(row().getByText('Voor iedereen in Extra Strong')).toBeVisible();
    await user.click(row().getByRole('button', { name: 'Je volgt NetwerkZON. Niet meer volgen' }));
    expect(await screen.findByText('Je collega’s volgen dit, jij niet.')).toBeVisible();
    await user.click(row().getByRole('button', { name: 'Weer meedoen met NetwerkZON volgen' }));
    await waitFor(() => expect(world.subscriptions.at(-1)!.left).toBe(false));
    expect(world.subscriptions.at(-1)!.organisationId).not.toBe(extraStrong);
  });
});
