import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { id } from '@/mocks/data/ids';
import { problem } from '@/mocks/answers';
import { server } from '@/test/server';
import { visit } from '@/test/visit';

const theme = `/netwerken/kopgroep/themas/${id('theme', 'verduurzaming')}`;

describe('Following a theme', () => {
  it('takes one click, with the narrower themes along', async () => {
    const { user, world } = await visit(theme, { as: 'member' });
    await user.click(await screen.findByRole('button', { name: 'Thema volgen: Verduurzaming' }));
    expect(await screen.findByLabelText('Ook de thema’s die hieronder vallen')).toBeChecked();
    expect(world.subscriptions).toContainEqual(
      expect.objectContaining({ themeId: id('theme', 'verduurzaming'), includeNarrower: true, frequency: null }),
    );
  });

  it('can be without the narrower ones, and less often', async () => {
    const { user, world } = await visit(theme, { as: 'member' });
    const mine = () => world.subscriptions.find(({ themeId }) => themeId === id('theme', 'verduurzaming'));
    await user.click(await screen.findByRole('button', { name: 'Thema volgen: Verduurzaming' }));
    await user.click(await screen.findByLabelText('Ook de thema’s die hieronder vallen'));
    await waitFor(() => expect(mine()!.includeNarrower).toBe(false));
    await user.selectOptions(screen.getByLabelText('Hoe vaak'), 'Elke week');
    await waitFor(() => expect(mine()!.frequency).toBe('weekly'));
    expect(mine()!.includeNarrower).toBe(false);
  });

  it('asks a visitor to log in, and comes back here', async () => {
    await visit(theme);
    expect(screen.getByRole('link', { name: 'Log in om Verduurzaming te volgen' })).toHaveAttribute(
      'href',
      expect.stringContaining('/login?returnTo='),
    );
  });

  it('that is refused says why and stays as it was', async () => {
    const { user } = await visit(theme, { as: 'member' });
    server.use(http.post('*/follows', () => problem(503, 'unavailable')));
    await user.click(await screen.findByRole('button', { name: 'Thema volgen: Verduurzaming' }));
    expect(await screen.findByText(/Het lukt nu even niet/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Thema volgen: Verduurzaming' })).toBeVisible();
  });
});

describe('What one follows', () => {
  it('is stopped in the settings with one click, and undone as it was', async () => {
    const { user, world } = await visit('/instellingen', { as: 'member' });
    const before = structuredClone(world.subscriptions[0]!);
    await user.click(await screen.findByRole('button', { name: 'Je volgt Financiering. Niet meer volgen' }));
    expect(await screen.findByText(/Je volgt Financiering niet meer/)).toBeVisible();
    expect(world.subscriptions).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(() => expect(world.subscriptions[0]).toMatchObject({ ...before, id: expect.any(String) }));
  });
});

describe('Nieuw voor jou', () => {
  it('counts what is unread on every page and says why each came', async () => {
    await visit('/nieuw', { as: 'member' });
    expect(screen.getByRole('link', { name: 'Nieuw voor jou, 2 ongelezen' })).toBeVisible();
    expect(screen.getAllByText('Je ziet dit omdat je Financiering volgt.').length).toBeGreaterThan(0);
  });

  it('is read by opening it', async () => {
    const { user, world } = await visit('/nieuw', { as: 'member' });
    await user.click(screen.getByRole('link', { name: 'Meebetalen als lid: zo werkt het lidmaatschapsmodel' }));
    await screen.findByRole('heading', { level: 1, name: /Meebetalen als lid/ });
    await waitFor(() => expect(world.updates[0]!.readAt).not.toBeNull());
    expect(await screen.findByRole('link', { name: 'Nieuw voor jou, 1 ongelezen' })).toBeVisible();
  });

  it('can be read all at once, and only the unread shown', async () => {
    const { user } = await visit('/nieuw', { as: 'member' });
    await user.click(screen.getByRole('button', { name: 'Alles gelezen' }));
    expect(await screen.findByRole('link', { name: 'Nieuw voor jou' })).toBeVisible();
    await user.click(screen.getByLabelText('Alleen ongelezen'));
    expect(await screen.findByText('Je hebt alles gelezen')).toBeVisible();
  });
});
