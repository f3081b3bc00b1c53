import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { visit } from '@/test/visit';

describe('The link to stop in a mail', () => {
  it('changes nothing by being opened', async () => {
    const { world, requests } = await visit('/afmelden/een-token');
    expect(screen.getByText(/Wat wil je veranderen\?/)).toBeVisible();
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(world.stopped.size).toBe(0);
  });

  it('stops on the button, without a login, and can be undone', async () => {
    const { user, world } = await visit('/afmelden/een-token');
    await user.click(screen.getByRole('button', { name: 'Geen mails meer over Financiering' }));
    expect(await screen.findByText('Je krijgt geen mails meer over Financiering.')).toBeVisible();
    expect(world.stopped.get('een-token')).toBe('theme');
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByText('Alles is weer zoals het was.')).toBeVisible();
    await waitFor(() => expect(world.stopped.size).toBe(0));
  });

  it.each([
    ['Minder vaak: één mail per week', 'less-often', 'Je krijgt nu hoogstens één mail per week over Financiering.'],
    ['Geen mails meer over ‘Vraag vroeg om een bijdrage’', 'item', /geen mails meer over ‘Vraag vroeg/],
    ['Helemaal geen mails meer van de Kopgroep', 'everything', 'Je volgt niets meer in de Kopgroep.'],
  ])('offers “%s” too, and takes it back', async (button, choice, said) => {
    const { user, world } = await visit('/afmelden/een-token');
    await user.click(screen.getByRole('button', { name: button }));
    expect(await screen.findByText(said)).toBeVisible();
    expect(world.stopped.get('een-token')).toBe(choice);
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByText('Alles is weer zoals het was.')).toBeVisible();
    expect(screen.getByRole('button', { name: button })).toBeVisible();
  });

  it('of something that has no name any more still says what it stops', async () => {
    const { user } = await visit('/afmelden/zonder-naam');
    expect(screen.getByText(/omdat je dit onderwerp volgt/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Geen mails meer over dit onderwerp' }));
    expect(await screen.findByText('Je krijgt geen mails meer over dit onderwerp.')).toBeVisible();
  });

  it('does not say of the news of a network that it is followed', async () => {
    await visit('/afmelden/nieuws');
    expect(screen.getByText('Je krijgt mails van de Kopgroep over nieuws uit het netwerk. Wat wil je veranderen?')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Geen mails meer over nieuws uit het netwerk' })).toBeVisible();
  });

  it('leads nobody without an account to a page that asks for a login', async () => {
    await visit('/afmelden/een-token');
    expect(screen.getByRole('link', { name: 'Alles wat je volgt' })).toBeVisible();
    await visit('/afmelden/zonder-account');
    expect(screen.getAllByText(/Wat wil je veranderen\?/)).not.toHaveLength(0);
    await waitFor(() => expect(screen.getAllByRole('link', { name: 'Alles wat je volgt' })).toHaveLength(1));
  });

  it('is in English for who reads English', async () => {
    localStorage.setItem('kopgroep.language', 'en');
    const { user, world } = await visit('/afmelden/een-token');
    await user.click(screen.getByRole('button', { name: 'Less often: one mail a week' }));
    expect(await screen.findByText(/You now get at most one mail a week/)).toBeVisible();
    expect(world.stopped.get('een-token')).toBe('less-often');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(world.stopped.size).toBe(0));
  });

  it('that is broken says what to do instead', async () => {
    await visit('/afmelden/verlopen');
    expect(screen.getByText('Deze link werkt niet (meer)')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Geen mails meer over Financiering' })).toBeNull();
  });
});
