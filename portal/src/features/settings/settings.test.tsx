import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { problem } from '@/mocks/answers';
import { followOf } from '@/mocks/data/follows';
import { id } from '@/mocks/data/ids';
import type { World } from '@/mocks/world';
import { violations } from '@/test/axe';
import { server } from '@/test/server';
import { visit } from '@/test/visit';

const financiering = (world: World) => world.subscriptions.find(({ themeId }) => themeId === id('theme', 'financiering'))!;
const asAlways = (world: World) => {
  financiering(world).frequency = null;
};

describe('How I want to hear of a network', () => {
  it('is one choice of four, tried on last month before it is kept', async () => {
    const { user, world, sent } = await visit('/instellingen', { as: 'member', prepare: asAlways });
    const choice = within(await screen.findByRole('group', { name: 'Hoe wil je van de Kopgroep horen?' }));
    expect(choice.getByLabelText('Direct')).toBeChecked();
    await user.click(choice.getByLabelText('Elke week'));
    expect(
      await screen.findByText('Met deze keuze had je de afgelopen maand 4 mails gekregen in plaats van 31.'),
    ).toBeVisible();
    expect(screen.getAllByText('Je krijgt elke maandag om 07.30 uur een overzicht.')[0]).toBeVisible();
    expect(sent('PUT', '/standing-preference')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Bewaren: Kopgroep' }));
    await waitFor(() => expect(world.standing.mail).toBe('weekly'));
    expect(await screen.findByText('Opgeslagen')).toBeVisible();
    expect(screen.getByText('Wat het wordt: in het overzicht van elke week, zoals je hierboven koos.')).toBeVisible();
  });

  it('can be taken back before it is kept', async () => {
    const { user, sent } = await visit('/instellingen', { as: 'member' });
    await user.click(await screen.findByLabelText('Elke week'));
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken: Kopgroep' }));
    expect(screen.getByLabelText('Direct')).toBeChecked();
    expect(screen.queryByRole('button', { name: 'Bewaren: Kopgroep' })).toBeNull();
    expect(sent('PUT', '/')).toHaveLength(0);
  });

  it('can be kept also when trying it out fails', async () => {
    const { user, world } = await visit('/instellingen', { as: 'member' });
    server.use(http.post('*/trials', () => problem(503, 'unavailable')));
    await user.click(await screen.findByLabelText('Elke dag'));
    expect(await screen.findByText(/konden we nu niet uitrekenen/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bewaren: Kopgroep' }));
    await waitFor(() => expect(world.standing.mail).toBe('daily'));
  });

  it('that is refused says so, and keeps the choice', async () => {
    const { user } = await visit('/instellingen', { as: 'member' });
    server.use(http.put('*/standing-preference', () => problem(503, 'unavailable')));
    await user.click(await screen.findByLabelText('Elke dag'));
    await user.click(screen.getByRole('button', { name: 'Bewaren: Kopgroep' }));
    expect(await screen.findByText(/Het lukt nu even niet/)).toBeVisible();
    expect(screen.getByLabelText('Elke dag')).toBeChecked();
  });

  it('is silent until a day for everything, but for what must arrive', async () => {
    const { user, world } = await visit('/instellingen', { as: 'member', prepare: asAlways });
    await user.click(await screen.findByText('Meer instellingen', { selector: '[aria-label="Meer instellingen voor Kopgroep"]' }));
    await user.type(screen.getAllByLabelText('Stil tot')[0]!, '2099-07-01');
    expect(screen.getByText(/Wat het wordt: alleen hier, zonder mail, want het is stil tot 1 juli 2099/)).toBeVisible();
    expect(screen.getByText(/Die kun je niet uitzetten/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bewaren: Kopgroep' }));
    await waitFor(() => expect(world.standing.mutedUntil).toBe(new Date('2099-07-01T00:00').toISOString()));
  });
});

describe('One follow', () => {
  it('has a choice of its own, channels and silence, kept together', async () => {
    const { user, world } = await visit('/instellingen', { as: 'member', prepare: asAlways });
    await user.selectOptions(await screen.findByLabelText('Hoe vaak, voor Financiering'), 'Elke dag');
    expect(screen.getByText('Wat het wordt: in het overzicht van elke dag, dat koos je hier.')).toBeVisible();
    await user.click(screen.getByText('Meer instellingen', { selector: '[aria-label="Meer instellingen voor Financiering"]' }));
    const row = within(document.getElementById(`volgen-${financiering(world).id}`)!);
    await user.click(row.getByLabelText('In je feedlezer'));
    // Off and on again says nothing: then it goes along with what holds for everything.
    await user.click(row.getByLabelText('Hier, bij Nieuw voor jou'));
    await user.click(row.getByLabelText('Hier, bij Nieuw voor jou'));
    await user.type(row.getByLabelText('Stil tot'), '2099-01-01');
    await user.click(screen.getByRole('button', { name: 'Bewaren: Kopgroep' }));
    await waitFor(() =>
      expect(financiering(world)).toMatchObject({
        frequency: 'daily',
        feed: false,
        inApp: null,
        mutedUntil: new Date('2099-01-01T00:00').toISOString(),
      }),
    );
  });

  it('goes along with the network’s choice as long as it says nothing itself', async () => {
    const { user } = await visit('/instellingen', { as: 'member', prepare: asAlways });
    expect(await screen.findByRole('option', { name: 'Zoals hierboven (Direct)' })).toBeVisible();
    await user.click(screen.getByLabelText('Alleen hier'));
    expect(screen.getByRole('option', { name: 'Zoals hierboven (Alleen hier)' })).toBeVisible();
    expect(screen.getByText('Wat het wordt: alleen hier, zonder mail, zoals je hierboven koos.')).toBeVisible();
  });

  it('to which an update’s reason links has the focus and stands out', async () => {
    const follow = followOf({ themeId: id('theme', 'governance') }, { nl: 'Governance', en: 'Governance' });
    await visit(`/instellingen#volgen-${follow.id}`, {
      as: 'member',
      prepare: (world) => world.subscriptions.push(follow),
    });
    const row = await waitFor(() => document.getElementById(`volgen-${follow.id}`)!);
    expect(row).toHaveClass('kg-follow--pointed');
    await waitFor(() => expect(row).toHaveFocus());
    expect(await violations()).toEqual([]);
  });

  it('that is gone since the link was made is said to be gone', async () => {
    await visit('/instellingen#volgen-weg', { as: 'member' });
    expect(await screen.findByText(/Wat je zoekt volg je niet meer/)).toBeVisible();
  });
});

describe('When mail comes', () => {
  it('is said in words, with an hour, a day, a zone and quiet hours', async () => {
    const { user, world } = await visit('/instellingen', { as: 'member' });
    await user.click(await screen.findByText('Meer instellingen: wanneer je mail komt'));
    await user.selectOptions(screen.getByLabelText('Dag van het weekoverzicht'), 'vrijdag');
    await user.click(screen.getByLabelText('Stille uren'));
    await user.selectOptions(screen.getByLabelText('Tijdzone'), 'Europe/London');
    const words = within(screen.getByRole('list', { name: 'Wat het wordt' }));
    expect(words.getByText('Je krijgt elke vrijdag om 07.30 uur een overzicht.')).toBeVisible();
    expect(words.getByText('Tussen 22.00 en 07.00 uur blijft het stil.')).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Bewaren: Wanneer je mail komt' }));
    await waitFor(() =>
      expect(world.rhythm).toEqual({
        zone: 'Europe/London',
        at: '07:30',
        weekday: 'friday',
        quietFrom: '22:00',
        quietUntil: '07:00',
      }),
    );
  });
});
