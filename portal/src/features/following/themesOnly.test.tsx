import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { id } from '@/mocks/data/ids';
import type { World } from '@/mocks/world';
import { visit } from '@/test/visit';

const prepare = (world: World) => {
  world.themesOnly = true;
};

/** Once the settings have shown what is followed, it is known that this is themes only; then back. */
async function settled(router: Awaited<ReturnType<typeof visit>>['router']) {
  const path = router.state.location.href;
  await router.navigate({ to: '/instellingen' });
  await screen.findByRole('button', { name: 'Je volgt Financiering. Niet meer volgen' });
  await router.navigate({ to: path });
  await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: 'Instellingen' })).toBeNull());
  await screen.findByRole('heading', { level: 1 });
}

describe('With a service that follows themes only', () => {
  it('a theme is followed and stopped with one click', async () => {
    const { user, world, sent } = await visit(`/netwerken/kopgroep/themas/${id('theme', 'governance')}`, { as: 'member', prepare });
    await user.click(await screen.findByRole('button', { name: 'Thema volgen: Governance' }));
    await user.click(await screen.findByRole('button', { name: 'Je volgt Governance. Niet meer volgen' }));
    await waitFor(() => expect(world.subscriptions).toHaveLength(1));
    expect(sent('POST', '/follows')).toHaveLength(0);
    expect(screen.queryByText('Meer')).toBeNull();
  });

  it.each([
    [`/netwerken/kopgroep/leden/${id('org', 'netwerkzon')}`],
    [`/p/${id('item', 'wederkerigheid')}`],
    ['/netwerken/kopgroep/bijeenkomsten'],
    [`/netwerken/kopgroep/kennis?soort=tip&thema=${id('theme', 'governance')}`],
  ])('nothing else is offered to be followed on %s', async (path) => {
    const { router } = await visit(path, { as: 'member', prepare });
    await settled(router);
    expect(screen.queryByRole('button', { name: /^(Organisatie volgen|Volg dit|Volg deze|Bijeenkomsten volgen)/ })).toBeNull();
    expect(screen.queryByText('Op de hoogte blijven')).toBeNull();
  });

  it('the settings change what there is, and when mail comes', async () => {
    const { user, world } = await visit('/instellingen', {
      as: 'member',
      prepare: (it) => {
        prepare(it);
        it.subscriptions[0]!.label = {};
      },
    });
    await user.selectOptions(await screen.findByLabelText('Hoe vaak, voor Financiering'), 'Elke week');
    expect(screen.queryByText(/Hoe wil je van/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Bewaren: Kopgroep' }));
    await waitFor(() => expect(world.subscriptions[0]!.frequency).toBe('weekly'));
    expect(screen.getByText('Meer instellingen: wanneer je mail komt')).toBeVisible();
  });

  it('an author isn’t told who will hear, and publishes', async () => {
    const { router } = await visit('/netwerken/kopgroep/kennis/delen', { as: 'member', prepare });
    await settled(router);
    expect(await screen.findByRole('button', { name: 'Publiceren' })).toBeVisible();
    expect(screen.queryByText(/wie het hoort\./)).toBeNull();
  });
});
