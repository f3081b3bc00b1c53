import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { id } from '@/mocks/data/ids';
import { moveTo, stages } from '@/mocks/stages';
import { visit } from '@/test/visit';

const page = '/netwerken/kopgroep/overdracht';
const dialog = () => within(screen.getByRole('alertdialog'));

describe('The steward', () => {
  it('prepares a handover with the notice that the members decided, and offers it after a question', async () => {
    const { user, world, sent } = await visit(page, { as: 'steward' });
    expect(await screen.findByLabelText('Dagen van tevoren aankondigen')).toHaveValue(0);
    expect(screen.getAllByText(/Op 4 oktober besloten de leden/)[0]).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Opvolger'), 'Actieleernetwerk');
    await user.click(screen.getByRole('button', { name: 'Plan bewaren' }));
    const offer = await screen.findByRole('button', { name: 'Aanbieden aan Actieleernetwerk' });
    expect(world.handovers[0]!.plan.whatChanges.en).toContain('Nothing changes for you');
    expect(screen.getByRole('heading', { name: 'In voorbereiding' })).toHaveFocus();
    await user.click(offer);
    expect(sent('POST', '/offer')).toHaveLength(0);
    await user.click(dialog().getByRole('button', { name: 'Aanbieden aan Actieleernetwerk' }));
    expect(await screen.findByText(/De coördinator van het Actieleernetwerk kijkt rond en antwoordt/)).toBeVisible();
    expect(world.handovers[0]!.state).toBe('offered');
  });

  it('records what the members decided on the notice, and a plan starts from it', async () => {
    const { user, world } = await visit(page, {
      as: 'steward',
      prepare: (it) => {
        it.notice.decision = null;
      },
    });
    expect(await screen.findByLabelText('Dagen van tevoren aankondigen')).toHaveValue(14);
    await user.click(await screen.findByRole('button', { name: 'Besluit van de leden vastleggen' }));
    await user.type(dialog().getByLabelText('Wat besloten de leden?'), 'Op de dag zelf is goed.');
    await user.click(dialog().getByRole('button', { name: 'Opslaan' }));
    expect(await screen.findByText('Het mag op de dag zelf. De leden besloten: “Op de dag zelf is goed.”')).toBeVisible();
    expect(world.notice.decision).toEqual({ minimumDays: 0, decision: 'Op de dag zelf is goed.' });
  });

  it('can leave a question unanswered, and nothing happens', async () => {
    const { user, sent } = await visit(page, { as: 'steward', prepare: stages.announced });
    await user.click(screen.getByRole('button', { name: 'Overdracht starten' }));
    await user.click(dialog().getByRole('button', { name: 'Annuleren' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(sent('POST', '/freeze')).toHaveLength(0);
  });

  it('sees how far each part is while it is under way, and can call it off', async () => {
    const { user, world } = await visit(page, { as: 'steward', prepare: stages.frozen });
    expect(screen.getByText('rondt af wat liep')).toBeVisible();
    expect(screen.getByText('Waarschijnlijk klaar rond 14.30 uur.')).toBeVisible();
    expect(screen.getByText('Onderweg').closest('li')).toHaveAttribute('aria-current', 'step');
    await user.click(screen.getByRole('button', { name: 'Overdracht afblazen' }));
    await user.click(dialog().getByRole('button', { name: 'Overdracht afblazen' }));
    await waitFor(() => expect(world.handovers[0]!.state).toBe('announced'));
    expect(world.networks[0]!.frozen).toBeNull();
    expect(await screen.findByText('Afgeblazen; wijzigen kan weer')).toBeVisible();
    expect(screen.getAllByText('Aangekondigd')).toHaveLength(3);
  });

  it('sees by itself, without doing anything, that it is done', async () => {
    const { world } = await visit(page, { as: 'steward', prepare: stages.frozen });
    for (const state of ['transferring', 'reconciled', 'completed'] as const) moveTo(world, world.handovers[0]!, state);
    expect(await screen.findByText('412 van 412')).toBeVisible();
    expect(screen.getAllByText('gelijk')).toHaveLength(6);
    expect(screen.queryByRole('button', { name: 'Overdracht afblazen' })).toBeNull();
  });

  it('reads in the plan of a handover that is done who looked after the network, and who does since', async () => {
    await visit(page, { as: 'steward', prepare: stages.completed });
    expect(screen.getByText('Tot de overdracht beheerd door').nextElementSibling).toHaveTextContent('Zorgpact');
    expect(screen.getByText('Daarna beheerd door').nextElementSibling).toHaveTextContent('Actieleernetwerk');
    expect(screen.queryByText('Nu beheerd door')).toBeNull();
  });

  it('sees that announcing is a step of its own', async () => {
    await visit(page, { as: 'steward', prepare: stages.announced });
    const steps = within(screen.getByRole('list', { name: 'Stappen van de overdracht' })).getAllByRole('listitem');
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, null, null, 'step', null, null]);
    expect(steps[3]).toHaveTextContent('Aangekondigd');
  });

  it('is asked nothing about the notice while it is under way, when it may be somebody else’s to ask', async () => {
    const { sent } = await visit(page, { as: 'steward', prepare: stages.frozen });
    expect(await screen.findByText('rondt af wat liep')).toBeVisible();
    expect(sent('GET', '/notice-decision')).toHaveLength(0);
  });

  it('of before hears on a steward’s page who looks after the network now', async () => {
    await visit('/netwerken/kopgroep/beheer', { as: 'steward', prepare: stages.completed });
    expect(screen.getByText('Zorgpact beheert dit netwerk niet meer.')).toBeVisible();
    expect(screen.getByText('Vraag het aan het Actieleernetwerk (coordinator@actieleernetwerk.example).')).toBeVisible();
  });

  it('reads why the successor did not accept', async () => {
    await visit(page, {
      as: 'steward',
      prepare: (world) => {
        stages.offered(world);
        moveTo(world, world.handovers[0]!, 'declined');
        world.handovers[0]!.history.at(-1)!.reason = 'Dit jaar lukt het niet.';
      },
    });
    expect(screen.getByText(/Actieleernetwerk · Niet geaccepteerd/)).toBeVisible();
    expect(screen.getByText('Dit jaar lukt het niet.')).toBeVisible();
  });

  it('is told which kind of record differs', async () => {
    await visit(page, {
      as: 'steward',
      prepare: (world) => {
        stages.transferring(world);
        const row = world.handovers[0]!.comparison[3]!;
        Object.assign(row, { equal: false, after: { count: 213, digest: 'anders' } });
        world.handovers[0]!.problem = 'Eén stuk kennis ontbreekt. We kijken ernaar.';
      },
    });
    expect(screen.getByText('213 van 214')).toBeVisible();
    expect(screen.getByText('verschilt')).toBeVisible();
    expect(screen.getByText('De overdracht staat stil')).toBeVisible();
  });
});

describe('The successor', () => {
  it('looks around, sees what would come, and accepts the very plan that was read', async () => {
    const { user, sent } = await visit(page, { as: 'successor', prepare: stages.offered });
    expect(screen.getByText('Samen 412 stukken. Bij de overdracht tellen we ze voor en na.')).toBeVisible();
    expect(screen.getByText('Kijk eerst rond')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Overdracht accepteren' }));
    await user.click(dialog().getByRole('button', { name: 'Overdracht accepteren' }));
    await waitFor(() => expect(sent('POST', '/acceptance')).toHaveLength(1));
    expect(await sent('POST', '/acceptance')[0]!.json()).toEqual({ planVersion: 1 });
  });

  it('says why when it does not accept', async () => {
    const { user, sent } = await visit(page, { as: 'successor', prepare: stages.offered });
    await user.click(screen.getByRole('button', { name: 'Niet accepteren' }));
    await user.type(dialog().getByLabelText('Waarom niet?'), 'Dit jaar lukt het niet.');
    await user.click(dialog().getByRole('button', { name: 'Niet accepteren' }));
    await waitFor(() => expect(sent('POST', '/refusal')).toHaveLength(1));
    expect(await sent('POST', '/refusal')[0]!.json()).toEqual({ reason: 'Dit jaar lukt het niet.' });
  });

  it('can read but not write before it is done', async () => {
    await visit('/netwerken/kopgroep/kennis/delen', { as: 'successor', prepare: stages.offered });
    expect(screen.getByText(/Je kijkt hier rond als mogelijke opvolger/)).toBeVisible();
    expect(screen.queryByLabelText('Titel')).toBeNull();
  });

  it('is the steward from then on', async () => {
    await visit('/netwerken/kopgroep/beheer', { as: 'successor', prepare: stages.completed });
    expect(screen.getByText('Leerwerkplaats De Haven')).toBeVisible();
    expect(screen.getByText('Beheerd door Actieleernetwerk', { selector: '.kg-brand__steward' })).toBeVisible();
  });
});

describe('A member', () => {
  const home = '/netwerken/kopgroep';

  it('is told that writing waits, until when, and what stays', async () => {
    await visit(home, { as: 'member', prepare: stages.frozen });
    expect(
      screen.getByText('We dragen het netwerk over. Lezen kan gewoon; wijzigen kan weer rond 14.30 uur.'),
    ).toBeVisible();
  });

  it.each(['announced', 'frozen', 'completed'] as const)('gets from the news to the handover, when it is %s', async (stage) => {
    const { user } = await visit(home, { as: 'member', prepare: stages[stage] });
    await user.click(await screen.findByRole('link', { name: 'Bekijk de overdracht' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Netwerk overdragen' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Bekijk de overdracht' })).toBeNull();
  });

  it('alone is led there; who visits may read the news but not the handover', async () => {
    await visit(home, { prepare: stages.announced });
    expect(screen.getByText(/We gaan de Kopgroep overdragen/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Bekijk de overdracht' })).toBeNull();
  });

  it('with a draft is told that it is kept', async () => {
    localStorage.setItem(`kopgroep.draft.${id('person', 'extra-strong')}.kennis.x.nieuw`, '{}');
    await visit(home, { as: 'member', prepare: stages.frozen });
    expect(screen.getByText(/wijzigen kan weer rond 14.30 uur. Je concept is bewaard./)).toBeVisible();
  });

  it('sees it pass in an open window, keeps the session, and can put the news away', async () => {
    const { user, world, view } = await visit(home, { as: 'member', prepare: stages.frozen });
    for (const state of ['transferring', 'reconciled', 'completed'] as const) moveTo(world, world.handovers[0]!, state);
    const words = 'De Kopgroep hoort nu bij het Actieleernetwerk. Je lidmaatschap en wat je volgt blijven hetzelfde.';
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText('Extra Strong', { selector: 'strong' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Begrepen' }));
    expect(screen.queryByText(words)).toBeNull();
    view.unmount();
    await visit(home, { as: 'member', prepare: stages.completed });
    expect(screen.queryByText(words)).toBeNull();
  });

  it('hears the news also when the handover is no longer the network’s present', async () => {
    await visit(home, {
      as: 'member',
      prepare: (world) => {
        stages.completed(world);
        world.networks[0]!.handover = null;
      },
    });
    expect(await screen.findByText(/De Kopgroep hoort nu bij het Actieleernetwerk/)).toBeVisible();
  });

  it('before the announcement sees nothing of it', async () => {
    await visit(page, { as: 'member', prepare: stages.offered });
    expect(screen.getByText('Dit kan alleen de coördinator van Zorgpact.')).toBeVisible();
    expect(screen.queryByText('Het plan')).toBeNull();
  });
});
