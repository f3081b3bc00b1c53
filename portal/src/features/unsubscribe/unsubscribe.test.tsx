import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { visit } from '@/test/visit';

describe('The link to stop in a mail', () => {
  it('changes nothing by being opened', async () => {
    const { world, requests } = await visit('/afmelden/een-token');
    expect(screen.getByText(/Wil je stoppen\?/)).toBeVisible();
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(world.stopped.size).toBe(0);
  });

  it('stops on the button, without a login, and can be undone', async () => {
    const { user, world } = await visit('/afmelden/een-token');
    await user.click(screen.getByRole('button', { name: 'Geen mails meer over dit thema' }));
    expect(await screen.findByText('Je krijgt geen mails meer over Financiering.')).toBeVisible();
    expect(world.stopped.has('een-token')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByText('Je krijgt weer mails over Financiering.')).toBeVisible();
    await waitFor(() => expect(world.stopped.size).toBe(0));
  });

  it('that is broken says what to do instead', async () => {
    await visit('/afmelden/verlopen');
    expect(screen.getByText('Deze link werkt niet (meer)')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Geen mails meer over dit thema' })).toBeNull();
  });
});
