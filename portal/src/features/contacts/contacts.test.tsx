import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { id } from '@/mocks/data/ids';
import { visit } from '@/test/visit';
import { violations } from '@/test/axe';
import type { World } from '@/mocks/world';

const theme = `/netwerken/kopgroep/themas/${id('theme', 'verduurzaming')}`;
const allowed = (world: World) => {
  world.contactsAllowed = true;
};

describe('Following by mail without an account', () => {
  it('is offered on a theme when the network allows it, and says to look in one’s mailbox', async () => {
    const { user, world } = await visit(theme, { prepare: allowed });
    await user.type(await screen.findByLabelText('Je mailadres'), 'iemand@example.org');
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Volgen per mail' }));
    expect(await screen.findByText('Kijk in je mailbox')).toBeVisible();
    expect(world.contacts).toEqual([
      { email: 'iemand@example.org', themes: [id('theme', 'verduurzaming')], confirmed: false },
    ]);
  });

  it('is not offered when the network does not allow it, nor to who is signed in', async () => {
    await visit(theme);
    expect(screen.queryByRole('heading', { name: 'Volg per mail' })).toBeNull();
  });

  it('is not offered to who is signed in', async () => {
    await visit(theme, { as: 'member', prepare: allowed });
    expect(screen.queryByRole('heading', { name: 'Volg per mail' })).toBeNull();
  });

  it('says at the field when that is no address, and sends nothing', async () => {
    const { user, sent } = await visit(theme, { prepare: allowed });
    await user.type(await screen.findByLabelText('Je mailadres'), 'geen adres');
    await user.click(screen.getByRole('button', { name: 'Volgen per mail' }));
    expect(await screen.findByText('Dit is geen mailadres. Controleer het.')).toBeVisible();
    expect(sent('POST', '/contacts')).toHaveLength(0);
  });

  it('is confirmed by a button, never by opening the link', async () => {
    const { user, world, sent } = await visit('/bevestigen/een-token');
    expect(screen.getByText('Financiering')).toBeVisible();
    expect(sent('POST', '/contact-confirmations')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Ja, stuur mij mail' }));
    expect(await screen.findByText('Je volgt nu de Kopgroep')).toBeVisible();
    expect(world.contacts).toHaveLength(1);
  });

  it('is switched on by the steward', async () => {
    const { user, world } = await visit('/netwerken/kopgroep/beheer?deel=bezorging', { as: 'steward' });
    await user.click(await screen.findByLabelText('Wie geen lid is mag thema’s volgen per mail'));
    await waitFor(() => expect(world.contactsAllowed).toBe(true));
    expect(await screen.findByLabelText('Wie geen lid is mag thema’s volgen per mail')).toBeChecked();
  });
});
