import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { stages } from '@/mocks/stages';
import { visit } from '@/test/visit';

const network = '/netwerken/kopgroep';

describe('The front page', () => {
  it('has no menu of the network that was last looked at', async () => {
    const { router } = await visit(network);
    await router.navigate({ to: '/' });
    await screen.findByRole('heading', { level: 1, name: 'Het netwerk blijft' });
    expect(screen.queryByRole('navigation', { name: 'Kopgroep: onderdelen' })).toBeNull();
    expect(within(screen.getByRole('banner')).queryByText('Beheerd door Zorgpact')).toBeNull();
  });
});

describe('A network’s page', () => {
  it('asks a programme’s coordinator to apply nowhere', async () => {
    await visit(network, { as: 'successor' });
    expect(screen.queryByRole('link', { name: 'Je organisatie aanmelden' })).toBeNull();
  });

  it('leads whom it was offered to to the handover', async () => {
    await visit(network, { as: 'successor', prepare: stages.offered });
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Overdracht' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Je organisatie aanmelden' })).toBeNull();
  });

  it('invites who isn’t a member yet', async () => {
    await visit(network, { as: 'outsider' });
    expect(screen.getAllByRole('link', { name: 'Je organisatie aanmelden' }).length).toBeGreaterThan(0);
  });
});
