import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { problem } from '@/mocks/answers';
import { server } from '@/test/server';
import { visit } from '@/test/visit';

describe('Feeds and webhooks of one’s own', () => {
  it('a feed’s address is shown once, and the feed can be revoked after a question', async () => {
    const { user } = await visit('/instellingen/feeds', { as: 'member' });
    expect(await screen.findByText('Je hebt nog geen feed')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Naam' }), 'Mijn lezer');
    await user.click(screen.getByRole('button', { name: 'Maak deze feed' }));
    expect(await screen.findByText('http://localhost:8400/feeds/geheim.atom')).toBeVisible();
    expect(screen.getByRole('group', { name: 'Het adres van je feed' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Ik heb het bewaard' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(screen.queryByText('http://localhost:8400/feeds/geheim.atom')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Intrekken: Mijn lezer' }));
    const question = await screen.findByRole('alertdialog');
    await user.click(within(question).getByRole('button', { name: 'Intrekken' }));
    expect(await screen.findByText('Je hebt nog geen feed')).toBeVisible();
  });

  it('an address for one’s agenda is one for an agenda', async () => {
    const { user } = await visit('/instellingen/feeds', { as: 'member' });
    await user.type(await screen.findByRole('textbox', { name: 'Naam' }), 'Mijn agenda');
    await user.click(screen.getByRole('radio', { name: /De bijeenkomsten die je volgt/ }));
    await user.click(screen.getByRole('button', { name: 'Maak deze feed' }));
    expect(await screen.findByText('http://localhost:8400/feeds/geheim.ics')).toBeVisible();
    expect(screen.queryByText('http://localhost:8400/feeds/geheim.atom')).toBeNull();
  });

  it('a feed can be of one theme of a network', async () => {
    const { user } = await visit('/instellingen/feeds', { as: 'member' });
    await user.type(await screen.findByRole('textbox', { name: 'Naam' }), 'Financiering');
    expect(screen.queryByRole('combobox', { name: 'Alleen over' })).toBeNull();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Waarover' }), 'Kopgroep');
    const part = await screen.findByRole('combobox', { name: 'Alleen over' });
    await user.selectOptions(part, within(part).getByRole('option', { name: /Financiering/ }));
    await user.click(screen.getByRole('button', { name: 'Maak deze feed' }));
    expect(await screen.findByText('http://localhost:8400/feeds/geheim.atom')).toBeVisible();
    expect(await screen.findByText(/Van een thema/)).toBeVisible();
  });

  it('a webhook can be made and tested, and its log shows what was answered as text', async () => {
    const { user } = await visit('/instellingen/webhooks', { as: 'member' });
    await user.type((await screen.findAllByRole('textbox', { name: 'Adres' }))[0]!, 'https://hooks.example.org/in');
    await user.click(screen.getAllByRole('button', { name: 'Maak deze webhook' })[0]!);
    expect(await screen.findByText('whsec_Z2VoZWlt')).toBeVisible();
    await user.click((await screen.findAllByRole('button', { name: 'Stuur een proefbericht' }))[0]!);
    await user.click(screen.getAllByText('Logboek')[0]!);
    expect(await screen.findByText('<b>kapot</b>')).toBeInTheDocument();
    expect(screen.getByText('Proefbericht · msg_1')).toBeInTheDocument();
  });

  it('what was not filled in right is said at the field, and nothing is sent', async () => {
    const { user, sent } = await visit('/instellingen/feeds', { as: 'member' });
    await user.click(await screen.findByRole('button', { name: 'Maak deze feed' }));
    expect(screen.getByRole('textbox', { name: 'Naam' })).toHaveAccessibleDescription(/Geef de feed een naam/);
    expect(screen.getByRole('textbox', { name: 'Naam' })).toHaveFocus();
    expect(sent('POST', '/feeds')).toHaveLength(0);
  });

  it('an address that is refused is said at its field, also when only the service knows', async () => {
    const { user, sent } = await visit('/instellingen/webhooks', { as: 'member' });
    const address = (await screen.findAllByRole('textbox', { name: 'Adres' }))[0]!;
    await user.type(address, 'http://127.0.0.1/x');
    await user.click(screen.getAllByRole('button', { name: 'Maak deze webhook' })[0]!);
    expect(address).toHaveAccessibleDescription(/Vul een openbaar adres in/);
    expect(sent('POST', '/webhooks')).toHaveLength(0);
    server.use(http.post('*/networks/:id/webhooks', () => problem(400, 'validation')));
    await user.clear(address);
    await user.type(address, 'https://127.0.0.1/x');
    await user.click(screen.getAllByRole('button', { name: 'Maak deze webhook' })[0]!);
    await waitFor(() => expect(sent('POST', '/webhooks')).toHaveLength(1));
    await waitFor(() => expect(address).toHaveAccessibleDescription(/Vul een openbaar adres in/));
    expect(document.querySelector('form .kg-notice')).toBeNull();
  });
});
