import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { id } from '@/mocks/data/ids';
import { problem } from '@/mocks/answers';
import { stages } from '@/mocks/stages';
import { server } from '@/test/server';
import { visit } from '@/test/visit';
import { http } from 'msw';

const question = `/p/${id('item', 'vraag')}`;
const openQuestion = (world: Parameters<NonNullable<NonNullable<Parameters<typeof visit>[1]>['prepare']>>[0]) => {
  world.items.find((it) => it.id === id('item', 'vraag'))!.audience = 'public';
};

const answers = () => screen.getByRole('region', { name: 'Antwoorden' });
const own = () => screen.getByLabelText('Jouw antwoord');

describe('A question', () => {
  it('shows its answers, the first one first, with whose they are', async () => {
    await visit(question, { as: 'member' });
    expect(await screen.findByText('2 antwoorden')).toBeVisible();
    const [first, second] = within(answers()).getAllByRole('article');
    expect(within(first!).getByRole('link', { name: 'NetwerkZON' })).toBeVisible();
    expect(within(first!).getByText('contactpersoon').tagName).toBe('STRONG');
    expect(within(second!).getByText('Bel ons gerust, dan sturen we ons format.')).toBeVisible();
  });

  it('is answered, and the answer is there at once and the form empty', async () => {
    const { user, sent } = await visit(question, { as: 'member' });
    await user.type(own(), 'Wij doen het **zo**.');
    await user.click(screen.getByRole('button', { name: 'Voorbeeld' }));
    expect(screen.getByText('zo', { selector: '.kg-preview strong' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Antwoord plaatsen' }));
    expect(await screen.findByText('3 antwoorden')).toBeVisible();
    expect(screen.getByText('Je antwoord staat erbij.')).toBeVisible();
    expect(own()).toHaveValue('');
    expect(sent('POST', '/answers')[0]!.headers.get('Idempotency-Key')).toBeTruthy();
    expect(Object.keys(localStorage).filter((key) => key.includes('antwoord'))).toEqual([]);
  });

  it('that has no answers yet says so and asks for one', async () => {
    await visit(question, {
      as: 'member',
      prepare: (world) => {
        world.answers = [];
      },
    });
    expect(await screen.findByText('Nog geen antwoorden')).toBeVisible();
    expect(screen.getByText('Weet jij het, of ken je iemand die het weet?')).toBeVisible();
  });

  it('is not answered with nothing', async () => {
    const { user, sent } = await visit(question, { as: 'member' });
    await user.click(screen.getByRole('button', { name: 'Antwoord plaatsen' }));
    expect(await screen.findByText('Schrijf je antwoord.')).toBeVisible();
    expect(sent('POST', '/answers')).toHaveLength(0);
  });

  it('keeps what was typed when it is refused, and finds it again', async () => {
    const { user, view, world } = await visit(question, { as: 'member' });
    await user.type(own(), 'Een lang verhaal.');
    stages.frozen(world);
    await user.click(screen.getByRole('button', { name: 'Antwoord plaatsen' }));
    expect(await screen.findByText(/We dragen het netwerk over/, { selector: '.kg-notice__heading' })).toBeVisible();
    view.unmount();
    await visit(question, { as: 'member' });
    expect(await screen.findByLabelText('Jouw antwoord')).toHaveValue('Een lang verhaal.');
  });

  it('can be read by a visitor but is answered by members', async () => {
    await visit(question, { prepare: openQuestion });
    expect(await screen.findByText('2 antwoorden')).toBeVisible();
    expect(screen.queryByLabelText('Jouw antwoord')).toBeNull();
    expect(within(answers()).getByRole('link', { name: 'Inloggen' })).toBeVisible();
  });

  it('is paged when there are many answers, and one’s own new answer is shown on the last page', async () => {
    const { user } = await visit(question, {
      as: 'member',
      prepare: (world) => {
        const [one] = world.answers;
        world.answers = Array.from({ length: 40 }, (_, n) => ({ ...one!, id: `${n}`, text: `Antwoord ${n}` }));
      },
    });
    expect(await screen.findByText('Antwoord 0')).toBeVisible();
    expect(screen.queryByText('Antwoord 20')).toBeNull();
    await user.type(own(), 'De laatste.');
    await user.click(screen.getByRole('button', { name: 'Antwoord plaatsen' }));
    expect(await screen.findByText('De laatste.')).toBeVisible();
    expect(screen.getByText('Pagina 3 van 3')).toBeVisible();
  });
});

describe('An answer', () => {
  it('is put in other words by its own organisation', async () => {
    const { user, world, sent } = await visit(question, { as: 'member' });
    expect(screen.queryByRole('button', { name: 'Antwoord van NetwerkZON bewerken' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Antwoord van Extra Strong bewerken' }));
    const field = screen.getByLabelText('Antwoord bewerken');
    await user.clear(field);
    await user.type(field, 'Bel ons.');
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));
    expect(await screen.findByText('Bel ons.', { selector: '.kg-prose *' })).toBeVisible();
    expect(world.answers[1]!.text).toBe('Bel ons.');
    expect(sent('PUT', '/answers/')[0]!.headers.get('If-Match')).toBe('"1"');
    expect(screen.getByText(/aangepast op/)).toBeVisible();
  });

  it('that somebody else changed meanwhile keeps what was typed', async () => {
    const { user } = await visit(question, { as: 'member' });
    await user.click(await screen.findByRole('button', { name: 'Antwoord van Extra Strong bewerken' }));
    await user.type(screen.getByLabelText('Antwoord bewerken'), ' En mail.');
    server.use(http.put('*/answers/:id', () => problem(409, 'conflict', 'Iemand anders heeft dit intussen gewijzigd.')));
    await user.click(screen.getByRole('button', { name: 'Opslaan' }));
    expect(await screen.findByText(/Iemand anders heeft dit intussen gewijzigd/)).toBeVisible();
    expect(screen.getByLabelText('Antwoord bewerken')).toHaveValue('Bel ons gerust, dan sturen we ons format. En mail.');
  });

  it('is withdrawn by the steward, only after a question', async () => {
    const { user, world, sent } = await visit(question, { as: 'steward' });
    await user.click(await screen.findByRole('button', { name: 'Antwoord van NetwerkZON intrekken' }));
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName('Dit antwoord intrekken?');
    expect(sent('DELETE', '/answers/')).toHaveLength(0);
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Intrekken' }));
    await waitFor(() => expect(world.answers).toHaveLength(1));
    expect(await screen.findByText('1 antwoord')).toBeVisible();
  });
});
