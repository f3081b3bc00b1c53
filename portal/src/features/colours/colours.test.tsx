import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { violations } from '@/test/axe';
import { visit } from '@/test/visit';

const page = '/netwerken/kopgroep/beheer?deel=kleuren';
const part = (name: string) => within(screen.getByRole('region', { name }));

describe('The colours of a network and its steward', () => {
  it('are chosen by the steward, who sees before what a mail will look like', async () => {
    const { user, world, view } = await visit(page, { as: 'steward' });
    const network = part('Kleur van de Kopgroep');
    await user.clear(network.getByLabelText('Kleurcode'));
    await user.type(network.getByLabelText('Kleurcode'), '#5B2A86');
    expect(view.container.querySelector<HTMLElement>('.kg-mail-preview')!.style.getPropertyValue('--band')).toBe('#5b2a86');
    expect(await violations()).toEqual([]);
    await user.click(network.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(world.networks[0]!.colour).toBe('#5b2a86'));
    expect(await network.findByText('Opgeslagen')).toBeVisible();
  });

  it('are the programme’s own for who runs the network', async () => {
    const { user, world } = await visit(page, { as: 'steward' });
    const steward = part('Kleur van Zorgpact');
    await user.clear(steward.getByLabelText('Kleurcode'));
    await user.type(steward.getByLabelText('Kleurcode'), '#b3245b');
    await user.click(steward.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(world.networks[0]!.steward.colour).toBe('#b3245b'));
    expect(world.networks[0]!.colour).toBe('#14507a');
  });

  it('can’t be seen on white: that is said at once, and nothing is sent', async () => {
    const { user, sent } = await visit(page, { as: 'steward' });
    const network = part('Kleur van de Kopgroep');
    await user.clear(network.getByLabelText('Kleurcode'));
    await user.type(network.getByLabelText('Kleurcode'), '#ffee88');
    expect(network.getByText(/Kies een donkerder kleur/)).toBeVisible();
    await user.click(network.getByRole('button', { name: 'Opslaan' }));
    await user.clear(network.getByLabelText('Kleurcode'));
    await user.type(network.getByLabelText('Kleurcode'), 'rood');
    await user.click(network.getByRole('button', { name: 'Opslaan' }));
    expect(network.getByText(/Schrijf # met zes cijfers/)).toBeVisible();
    expect(sent('PUT', '/colour')).toHaveLength(0);
  });

  it('can be taken back', async () => {
    const { user, world } = await visit(page, { as: 'steward' });
    await user.click(part('Kleur van de Kopgroep').getByRole('button', { name: 'Gebruikelijke kleur' }));
    await waitFor(() => expect(world.networks[0]!.colour).toBeNull());
  });
});
