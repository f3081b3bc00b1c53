import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { id } from '@/mocks/data/ids';
import { problem } from '@/mocks/answers';
import { server } from '@/test/server';
import { visit } from '@/test/visit';

const home = '/netwerken/kopgroep';

describe('For whom a tab works', () => {
  it('is told to the services with each request, when someone represents one organisation', async () => {
    const { sent } = await visit(home, { as: 'member' });
    expect(screen.getByText('Extra Strong', { selector: 'strong' })).toBeVisible();
    const asked = sent('GET', '/api/content/v1/networks');
    expect(asked.length).toBeGreaterThan(0);
    for (const request of asked) expect(request.headers.get('Acting-For')).toBe(id('org', 'extra-strong'));
  });

  it('is not told to the gateway itself, and not by visitors', async () => {
    const { requests } = await visit(home);
    for (const request of requests) expect(request.headers.get('Acting-For')).toBeNull();
  });

  it('is asked first, of someone who represents two, and kept in this tab only', async () => {
    const { user, sent } = await visit(home, { as: 'double' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Namens welke organisatie werk je nu?');
    await user.click(screen.getByRole('button', { name: /ROC Mondriaan/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Kopgroep' })).toBeVisible();
    expect(sessionStorage.getItem('kopgroep.acting-for')).toBe(id('org', 'mondriaan'));
    expect(Object.keys(localStorage).filter((key) => key.includes('acting'))).toEqual([]);
    expect(sent('GET', '/items').at(-1)!.headers.get('Acting-For')).toBe(id('org', 'mondriaan'));
  });

  it('can be switched, and everything is asked anew for the other organisation', async () => {
    sessionStorage.setItem('kopgroep.acting-for', id('org', 'mondriaan'));
    const { user, sent } = await visit(home, { as: 'double' });
    await user.click(screen.getByRole('button', { name: 'Wissel van organisatie' }));
    await user.click(await screen.findByRole('button', { name: /Wijkleerbedrijf Den Haag/ }));
    await waitFor(() =>
      expect(sent('GET', '/items').at(-1)!.headers.get('Acting-For')).toBe(id('org', 'wijkleer-denhaag')),
    );
  });

  it('forgets an organisation that one no longer represents', async () => {
    sessionStorage.setItem('kopgroep.acting-for', id('org', 'zorgalliantie'));
    const { sent } = await visit(home, { as: 'member' });
    expect(sent('GET', '/items').at(-1)!.headers.get('Acting-For')).toBe(id('org', 'extra-strong'));
    // A service refuses whoever names an organisation that is not theirs; this question has to be answered.
    for (const request of sent('GET', 'v1/me')) expect(request.headers.get('Acting-For')).toBeNull();
  });
});

describe('The session', () => {
  it('offers to log in and come back to the same page', async () => {
    await visit('/netwerken/kopgroep/kennis?q=geld');
    expect(screen.getByRole('link', { name: 'Inloggen' })).toHaveAttribute(
      'href',
      `/login?returnTo=${encodeURIComponent('/netwerken/kopgroep/kennis?q=geld')}&language=nl`,
    );
  });

  it('that could not begin says so, loses nothing and offers another try', async () => {
    await visit('/?login=failed');
    expect(screen.getByText('Het inloggen is niet gelukt')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Opnieuw inloggen' })).toHaveAttribute(
      'href',
      '/login?returnTo=%2F&language=nl',
    );
    expect(await screen.findByRole('heading', { name: 'Kopgroep', level: 3 })).toBeVisible();
  });

  it('that failed is tried again towards the page that was wanted', async () => {
    await visit('/?login=failed&returnTo=%2Fnetwerken%2Fkopgroep%2Fkennis%3Fq%3Dgeld');
    const login = `/login?returnTo=${encodeURIComponent('/netwerken/kopgroep/kennis?q=geld')}&language=nl`;
    expect(screen.getByRole('link', { name: 'Opnieuw inloggen' })).toHaveAttribute('href', login);
    expect(screen.getByRole('link', { name: 'Inloggen' })).toHaveAttribute('href', login);
  });

  it('that is not possible now says that it is not the reader, in the language of the portal', async () => {
    localStorage.setItem('kopgroep.language', 'en');
    await visit('/?login=unavailable');
    expect(screen.getByText('Logging in is not possible right now')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Log in again' })).toHaveAttribute(
      'href',
      '/login?returnTo=%2F&language=en',
    );
  });

  it('that did begin after all is not complained about', async () => {
    await visit('/?login=failed', { as: 'member' });
    expect(screen.queryByText('Het inloggen is niet gelukt')).not.toBeInTheDocument();
  });

  it('shows a page also under a word it does not know', async () => {
    await visit('/?login=onzin');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Het netwerk blijft');
    expect(screen.queryByRole('link', { name: 'Opnieuw inloggen' })).not.toBeInTheDocument();
  });

  it('sends the XSRF token along when writing, and never when reading', async () => {
    document.cookie = 'XSRF-TOKEN=een%20geheim';
    const { user, sent } = await visit('/nieuw', { as: 'member' });
    await user.click(screen.getByRole('button', { name: 'Alles gelezen' }));
    await waitFor(() => expect(sent('POST', '/updates/read-all')).toHaveLength(1));
    expect(sent('POST', '/updates/read-all')[0]!.headers.get('X-XSRF-TOKEN')).toBe('een geheim');
    for (const request of sent('GET', '/api/')) expect(request.headers.get('X-XSRF-TOKEN')).toBeNull();
  });

  it('that ended while working is told, with a way back', async () => {
    const { user } = await visit('/nieuw', { as: 'member' });
    server.use(http.post('*/updates/read-all', () => problem(401, 'not-signed-in')));
    await user.click(screen.getByRole('button', { name: 'Alles gelezen' }));
    expect(await screen.findByText(/Je bent niet meer ingelogd/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Opnieuw inloggen' })).toHaveAttribute('href', '/login?returnTo=%2Fnieuw&language=nl');
  });

  it('shows the public pages also when nobody can say who is there', async () => {
    server.use();
    const { view } = await visit(home, {
      as: 'member',
      prepare: () => server.use(http.get('*/api/network/v1/me', () => problem(503, 'unavailable'))),
    });
    expect(within(view.container).getByText('Nieuwste kennis')).toBeVisible();
  });
});

describe('The language', () => {
  it('is Dutch at first, switches at once and is remembered and told', async () => {
    const { user, sent } = await visit(home, { as: 'member' });
    expect(document.documentElement.lang).toBe('nl');
    await user.click(screen.getAllByRole('button', { name: 'Switch to English' })[0]!);
    expect(await screen.findByText('Newest knowledge')).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('kopgroep.language')).toBe('en');
    await waitFor(() => expect(sent('PATCH', '/me')).toHaveLength(1));
    await waitFor(() => expect(sent('GET', '/themes').at(-1)!.headers.get('Accept-Language')).toBe('en'));
  });

  it('of the account holds on a new device', async () => {
    await visit(home, {
      as: 'member',
      prepare: (world) => {
        world.me!.person.language = 'en';
      },
    });
    expect(await screen.findByText('Newest knowledge')).toBeVisible();
  });
});

describe('Going to another page', () => {
  it('brings the focus to the new heading and names the page in the tab', async () => {
    const { user } = await visit(home);
    await user.click(screen.getByRole('link', { name: 'Leden' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Leden' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(document.title).toBe('Leden · Kopgroep');
  });

  it('that is not there says so', async () => {
    await visit('/netwerken/bestaat-niet');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Deze pagina is er niet');
  });

  it('that can not be loaded now can be tried again', async () => {
    let down = true;
    const { user } = await visit('/netwerken/kopgroep/leden', {
      prepare: () => undefined,
    });
    server.use(
      http.get('*/networks/:id/members', () =>
        down ? problem(503, 'unavailable') : HttpResponse.json({ items: [], page: { number: 0, size: 24, totalItems: 0, totalPages: 0 } }),
      ),
    );
    await user.selectOptions(screen.getByLabelText('Soort organisatie'), 'school');
    const again = await screen.findByRole('button', { name: 'Opnieuw proberen' });
    down = false;
    await user.click(again);
    expect(await screen.findByText('Geen organisatie gevonden. Probeer het met minder filters.')).toBeVisible();
  });
});
