import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { visit } from '@/test/visit';

describe('Feeds and webhooks of one’s own', () => {
  it('a feed’s address is shown once, and the feed can be revoked after a question', async () => {
    const { user } = await visit('/instellingen/feeds', { as: 'member' });
    expect(await screen.findByText('Je hebt nog geen feed')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Naam' }), 'Mijn lezer');
    await user.click(screen.getByRole('button', { name: 'Maak deze feed' }));
    expect(await screen.findByText('http://localhost:8400/feeds/geheim.atom')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ik heb het bewaard' }));
    expect(screen.queryByText('http://localhost:8400/feeds/geheim.atom')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Intrekken: Mijn lezer' }));
    const question = await screen.findByRole('alertdialog');
    await user.click(within(question).getByRole('button', { name: 'Intrekken' }));
    expect(await screen.findByText('Je hebt nog geen feed')).toBeVisible();
  });

  it('a webhook can be made and tested, and its log shows what was answered as text', async () => {
    const { user } = await visit('/instellingen/webhooks', { as: 'member' });
    await user.type((await screen.findAllByRole('textbox', { name: 'Adres' }))[0]!, 'https://hooks.example.org/in');
    await user.click(screen.getAllByRole('button', { name: 'Maak deze webhook' })[0]!);
    expect(await screen.findByText('whsec_Z2VoZWlt')).toBeVisible();
    await user.click((await screen.findAllByRole('button', { name: 'Stuur een proefbericht' }))[0]!);
    await user.click(screen.getAllByText('Logboek')[0]!);
    expect(await screen.findByText('<b>kapot</b>')).toBeInTheDocument();
  });
});
