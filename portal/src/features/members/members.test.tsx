import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { id } from '@/mocks/data/ids';
import { problem } from '@/mocks/answers';
import { server } from '@/test/server';
import { visit } from '@/test/visit';

const dialog = () => within(screen.getByRole('alertdialog'));

describe('The directory', () => {
  it('is narrowed by kind, region, theme and words', async () => {
    const { user, router } = await visit('/netwerken/kopgroep/leden');
    expect(screen.getByText('13 leden')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Soort organisatie'), 'Bedrijf');
    expect(await screen.findByText('2 leden')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Thema'), '– Financiering');
    expect(await screen.findByText('1 lid')).toBeVisible();
    expect(router.state.location.search).toMatchObject({ soort: 'company' });
    await user.click(screen.getByRole('button', { name: 'Alle filters wissen' }));
    await user.type(screen.getByLabelText('Zoek een organisatie'), 'zon{Enter}');
    expect(await screen.findByText('1 lid')).toBeVisible();
  });

  it('shows whom to ask to members only', async () => {
    const path = `/netwerken/kopgroep/leden/${id('org', 'netwerkzon')}`;
    const { view } = await visit(path);
    expect(screen.getByText(/Leden zien hier met wie ze contact kunnen opnemen/)).toBeVisible();
    view.unmount();
    await visit(path, { as: 'member' });
    expect(screen.getByText('Vertegenwoordiger NetwerkZON')).toBeVisible();
  });
});

describe('Applying', () => {
  const path = '/netwerken/kopgroep/aanmelden';

  async function fillIn(user: Awaited<ReturnType<typeof visit>>['user']) {
    await user.type(screen.getByLabelText('Naam van de organisatie'), 'Leerhuis Zuid');
    await user.type(screen.getByLabelText('Regio'), 'Zeeland');
    await user.type(screen.getByLabelText('Waarom willen jullie meedoen?'), 'Om te leren.');
    await user.type(screen.getByLabelText('Naam'), 'Iemand');
    await user.type(screen.getByLabelText('E-mailadres'), 'iemand@leerhuis.example');
  }

  it('needs no account', async () => {
    const { user, sent } = await visit(path);
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Aanmelden' }));
    expect(await screen.findByText('Zorgpact heeft je aanmelding ontvangen.')).toBeVisible();
    const [request] = sent('POST', '/applications');
    expect(await request!.json()).toMatchObject({
      organisation: { name: 'Leerhuis Zuid', kind: 'collaboration', region: 'Zeeland', website: null },
      applicant: { name: 'Iemand', email: 'iemand@leerhuis.example', language: 'nl' },
      motivation: 'Om te leren.',
    });
    expect(request!.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('that is refused keeps what was typed, and says what to do', async () => {
    const { user } = await visit(path);
    await fillIn(user);
    server.use(http.post('*/applications', () => problem(409, 'conflict', 'Deze organisatie is al aangemeld.')));
    await user.click(screen.getByRole('button', { name: 'Aanmelden' }));
    expect(await screen.findByText('Deze organisatie is al aangemeld.')).toBeVisible();
    expect(screen.getByLabelText('Regio')).toHaveValue('Zeeland');
  });

  it('with an account is for the organisation acted for', async () => {
    const { user, sent } = await visit(path, { as: 'outsider' });
    await user.type(screen.getByLabelText('Waarom willen jullie meedoen?'), 'Om te leren.');
    await user.click(screen.getByRole('button', { name: 'Aanmelden' }));
    await screen.findByText('Zorgpact heeft je aanmelding ontvangen.');
    expect(await sent('POST', '/applications')[0]!.json()).toEqual({
      organisationId: id('org', 'buiten'),
      motivation: 'Om te leren.',
    });
  });
});

describe('The steward', () => {
  it('admits an organisation', async () => {
    const { user, sent } = await visit('/netwerken/kopgroep/beheer', { as: 'steward' });
    await user.click(screen.getByRole('button', { name: 'Leerwerkplaats De Haven toelaten' }));
    expect(await screen.findByText('Leerwerkplaats De Haven is nu lid. De andere leden horen het.')).toBeVisible();
    expect(sent('POST', '/admission')).toHaveLength(1);
  });

  it('declines only with a reason', async () => {
    const { user, sent } = await visit('/netwerken/kopgroep/beheer', { as: 'steward' });
    await user.click(screen.getByRole('button', { name: 'Gemeente Veenrijk afwijzen' }));
    await user.click(dialog().getByRole('button', { name: 'Afwijzen' }));
    expect(await dialog().findByText('Vul een reden in.')).toBeVisible();
    await user.type(dialog().getByLabelText('Reden'), 'Nog geen project.');
    await user.click(dialog().getByRole('button', { name: 'Afwijzen' }));
    await waitFor(() => expect(sent('POST', '/refusal')).toHaveLength(1));
    expect(await sent('POST', '/refusal')[0]!.json()).toEqual({ reason: 'Nog geen project.' });
  });

  it('replaces a representative who left', async () => {
    const path = `/netwerken/kopgroep/beheer/vertegenwoordigers/${id('org', 'extra-strong')}`;
    const { user, world } = await visit(path, { as: 'steward' });
    await user.click(screen.getByRole('button', { name: 'Vertegenwoordiger Extra Strong afmelden' }));
    await user.click(dialog().getByRole('button', { name: 'Afmelden' }));
    await waitFor(() => expect(world.representatives).toHaveLength(1));
    expect(screen.queryByLabelText('Rol')).toBeNull();
    await user.type(screen.getByLabelText('Naam'), 'Opvolger');
    await user.type(screen.getByLabelText('E-mailadres'), 'opvolger@extra-strong.example');
    await user.click(screen.getByRole('button', { name: 'Uitnodigen' }));
    expect(await screen.findByText('De uitnodiging is verstuurd naar opvolger@extra-strong.example.')).toBeVisible();
  });

  it('makes no coordinators for a member; its own coordinator can', async () => {
    sessionStorage.setItem('kopgroep.acting-for', id('org', 'mondriaan'));
    await visit('/netwerken/kopgroep/organisatie', { as: 'double' });
    expect(await screen.findByLabelText('Rol')).toHaveValue('representative');
  });

  it('alone sees this; a member hears whom to ask', async () => {
    await visit('/netwerken/kopgroep/beheer', { as: 'member' });
    expect(screen.getByText('Dit kan alleen de coördinator van Zorgpact.')).toBeVisible();
    expect(screen.getByText('Vraag het aan Zorgpact (coordinator@zorgpact.example).')).toBeVisible();
  });
});
