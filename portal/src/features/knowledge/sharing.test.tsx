import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { id } from '@/mocks/data/ids';
import { problem } from '@/mocks/answers';
import { stages } from '@/mocks/stages';
import { server } from '@/test/server';
import { visit } from '@/test/visit';

const share = '/netwerken/kopgroep/kennis/delen';
type User = Awaited<ReturnType<typeof visit>>['user'];

async function write(user: User) {
  await user.type(screen.getByLabelText('Titel'), 'Begin op tijd');
  await user.click(screen.getByLabelText('Governance'));
  await user.type(screen.getByLabelText('Tekst'), 'Wacht niet tot het laatste jaar.');
}

describe('Sharing knowledge', () => {
  it('publishes what was written and shows it at its permanent address', async () => {
    const { user, world, router } = await visit(share, { as: 'member' });
    await write(user);
    await user.click(screen.getByRole('button', { name: 'Publiceren' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Begin op tijd' })).toBeVisible();
    expect(world.items.at(-1)).toMatchObject({ status: 'published', audience: 'network' });
    expect(router.state.location.pathname).toBe(`/p/${world.items.at(-1)!.id}`);
  });

  it('keeps a draft that only its writers see', async () => {
    const { user, world } = await visit(share, { as: 'member' });
    await write(user);
    await user.click(screen.getByRole('button', { name: 'Concept bewaren' }));
    await screen.findByRole('heading', { level: 1, name: 'Begin op tijd' });
    expect(world.items.at(-1)!.status).toBe('draft');
    expect(screen.getByText('Concept')).toBeVisible();
  });

  it('tells before publishing who will hear of it, through which themes', async () => {
    const { user, sent } = await visit(share, { as: 'member' });
    expect(await screen.findByText('Kies een thema, dan zie je hier wie het hoort.')).toBeVisible();
    await user.click(screen.getByLabelText('Financiering'));
    await user.click(screen.getByLabelText('Governance'));
    expect(await screen.findByText('Dit bericht gaat naar 12 mensen: 5 direct, 4 in een overzicht, 3 alleen hier.')).toBeVisible();
    expect(screen.getByText(/Door de thema’s .*\(9\) en .*\(3\)\./)).toBeVisible();
    const asked = sent('POST', '/audience-estimates').length;
    await user.click(screen.getByRole('radio', { name: 'Alleen je eigen organisatie' }));
    expect(await screen.findByText(/Nog niemand krijgt hier bericht van/)).toBeVisible();
    expect(sent('POST', '/audience-estimates').length).toBe(asked + 1);
  });

  it('publishes also when it isn’t known who will hear', async () => {
    const { user, world } = await visit(share, { as: 'member' });
    server.use(http.post('*/audience-estimates', () => problem(503, 'unavailable')));
    await write(user);
    expect(await screen.findByText(/konden we nu niet nagaan/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Publiceren' }));
    await screen.findByRole('heading', { level: 1, name: 'Begin op tijd' });
    expect(world.items.at(-1)!.status).toBe('published');
  });

  it('says what is missing, beside the field', async () => {
    const { user, sent } = await visit(share, { as: 'member' });
    await user.click(screen.getByRole('button', { name: 'Publiceren' }));
    expect(await screen.findByText('Kies minstens één thema.')).toBeVisible();
    expect(screen.getByLabelText('Titel')).toHaveAccessibleDescription('Geef het een titel van minstens drie letters.');
    expect(screen.getByLabelText('Titel')).toHaveFocus();
    expect(sent('POST', '/items')).toHaveLength(0);
  });

  it('while the network is being handed over is refused kindly, and nothing typed is lost', async () => {
    const { user, view, world } = await visit(share, { as: 'member' });
    await write(user);
    stages.frozen(world);
    await user.click(screen.getByRole('button', { name: 'Publiceren' }));
    const alert = await screen.findByText(
      'We dragen het netwerk over. Lezen kan gewoon; wijzigen kan weer rond 14.30 uur.',
      { selector: '.kg-notice__heading' },
    );
    expect(alert).toBeVisible();
    expect(screen.getAllByText('Je concept is bewaard.').length).toBeGreaterThan(0);
    expect(screen.getByLabelText('Titel')).toHaveValue('Begin op tijd');

    view.unmount();
    await visit(share, { as: 'member' });
    expect(screen.getByLabelText('Titel')).toHaveValue('Begin op tijd');
    expect(screen.getByLabelText('Tekst')).toHaveValue('Wacht niet tot het laatste jaar.');
    expect(screen.getByLabelText('Governance')).toBeChecked();
    expect(screen.getByText('Dit had je eerder getypt. Je kunt zo verder.')).toBeVisible();
  });

  it.each([
    ['without a connection', () => HttpResponse.error(), /Geen verbinding/],
    ['without the right', () => problem(403, 'not-allowed', 'Vraag het aan het Actieleernetwerk.'), /Vraag het aan het Actieleernetwerk/],
    ['with a service down', () => problem(503, 'unavailable'), /Het lukt nu even niet/],
  ])('%s keeps the draft too', async (_, answer, words) => {
    const { user } = await visit(share, { as: 'member' });
    await write(user);
    server.use(http.post('*/networks/:id/items', answer));
    await user.click(screen.getByRole('button', { name: 'Publiceren' }));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText('Je concept is bewaard.')).toBeVisible();
    expect(screen.getByLabelText('Titel')).toHaveValue('Begin op tijd');
  });

  it('goes on with the draft it made when only publishing failed', async () => {
    const { user, world, sent } = await visit(share, { as: 'member' });
    const before = world.items.length;
    await write(user);
    server.use(http.post('*/items/:id/publication', () => problem(503, 'unavailable'), { once: true }));
    await user.click(screen.getByRole('button', { name: 'Publiceren' }));
    await screen.findByText(/Het lukt nu even niet/);
    await user.click(screen.getByRole('button', { name: 'Publiceren' }));
    await screen.findByRole('heading', { level: 1, name: 'Begin op tijd' });
    expect(world.items).toHaveLength(before + 1);
    expect(sent('POST', '/items').filter(({ url }) => !url.includes('publication'))).toHaveLength(1);
  });

  it('forgets the kept draft once it was sent', async () => {
    const { user } = await visit(share, { as: 'member' });
    await write(user);
    await user.click(screen.getByRole('button', { name: 'Publiceren' }));
    await screen.findByRole('heading', { level: 1, name: 'Begin op tijd' });
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).toEqual([]);
  });

  it('shows how the text will look, without running what is in it', async () => {
    const { user } = await visit(share, { as: 'member' });
    await user.type(screen.getByLabelText('Tekst'), '**vet** <img src=x onerror=alert(1)>');
    await user.click(screen.getByRole('button', { name: 'Voorbeeld' }));
    expect(screen.getByText('vet').tagName).toBe('STRONG');
    expect(document.querySelector('.kg-preview img')).toBeNull();
  });

  it('is for members, and others hear how to become one', async () => {
    await visit(share, { as: 'outsider' });
    expect(screen.getByText('Zorgcampus Noord is nog geen lid van de Kopgroep.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Je organisatie aanmelden' })).toBeVisible();
    expect(screen.queryByLabelText('Titel')).toBeNull();
  });
});

describe('An item', () => {
  it('is withdrawn only after a question, with a reason', async () => {
    const item = `/p/${id('item', 'stip')}`;
    const { user, world, sent } = await visit(item, { as: 'member' });
    await user.click(await screen.findByRole('button', { name: 'Intrekken' }));
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName('Dit stuk intrekken?');
    const [confirm] = screen.getAllByRole('button', { name: 'Intrekken' }).slice(-1);
    await user.click(confirm!);
    expect(await screen.findByText('Vul een reden in.')).toBeVisible();
    expect(sent('POST', '/withdrawal')).toHaveLength(0);
    await user.type(screen.getByLabelText('Reden'), 'Het klopt niet meer.');
    await user.click(confirm!);
    await waitFor(() => expect(world.items.find((it) => it.id === id('item', 'stip'))!.status).toBe('withdrawn'));
    expect(await screen.findByText('Dit stuk is ingetrokken')).toBeVisible();
  });

  it('at an address that was broken off says that there is nothing there', async () => {
    server.use(http.get('*/items/0193', () => problem(400, 'validation', 'itemId: deze waarde past hier niet')));
    await visit('/p/0193');
    expect(await screen.findByRole('heading', { level: 1, name: 'Deze pagina is er niet' })).toBeVisible();
  });

  it('says at its top for whom it is, and its language when that isn’t the reader’s', async () => {
    const item = `/p/${id('item', 'stip')}`;
    const { view } = await visit(item, { as: 'member' });
    const top = () => screen.getByRole('heading', { level: 1 }).closest('header')!;
    expect(within(top()).getByText(/Voor iedereen|Alleen leden/)).toBeVisible();
    expect(within(top()).queryByText('In het Nederlands')).toBeNull();
    view.unmount();
    localStorage.setItem('kopgroep.language', 'en');
    await visit(item, { as: 'member' });
    expect(within(top()).getByText('In Dutch')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'nl');
  });

  it('for members only is not there for a visitor', async () => {
    await visit(`/p/${id('item', 'vraag')}`);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Deze pagina is er niet');
    const [, inPage] = screen.getAllByRole('link', { name: 'Inloggen' });
    expect(inPage).toHaveAttribute('href', expect.stringContaining(encodeURIComponent(`/p/${id('item', 'vraag')}`)));
  });
});

describe('Searching', () => {
  it('marks what was found and shows markup in titles as text', async () => {
    await visit('/netwerken/kopgroep/kennis?q=lid', {
      prepare: (world) => {
        world.items[0]!.title = 'Lid & <b>meer</b>';
      },
    });
    const mark = (await screen.findAllByText('Lid', { selector: 'mark' }))[0]!;
    expect(mark).toBeVisible();
    expect(mark.closest('a')).toHaveTextContent('Lid & <b>meer</b>');
  });

  it('narrows by a theme, and says how much it leaves', async () => {
    const { user, sent } = await visit('/netwerken/kopgroep/kennis');
    await user.click(screen.getByRole('button', { name: /Opschaling/ }));
    expect(await screen.findByText('1 resultaat')).toBeVisible();
    expect(sent('GET', `theme=${id('theme', 'opschaling')}`).length).toBeGreaterThan(0);
  });

  it('says it when it works at half strength', async () => {
    await visit('/netwerken/kopgroep/kennis', {
      prepare: (world) => {
        world.degraded = true;
      },
    });
    expect(screen.getByText(/Zoeken werkt nu op halve kracht/)).toBeVisible();
  });
});
