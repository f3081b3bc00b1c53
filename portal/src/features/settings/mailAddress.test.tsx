import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { visit } from '@/test/visit';

const stopped = { stopped: true, reason: 'bounced', since: '2026-11-20T10:00:00Z', asked: null } as const;

describe('An address to which mail does not arrive', () => {
  it('is no subject while mail arrives', async () => {
    await visit('/instellingen', { as: 'member' });
    expect(screen.queryByText(/We sturen geen mail meer/)).toBeNull();
  });

  it('shows in the settings, with why, and a mail to confirm it can be asked for', async () => {
    const { user, world } = await visit('/instellingen', {
      as: 'member',
      prepare: (it) => {
        it.mailAddress = { ...stopped };
      },
    });
    expect(await screen.findByText(/We sturen geen mail meer naar/)).toBeVisible();
    expect(screen.getByText(/het adres bestaat niet/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stuur een mail om mijn adres te bevestigen' }));
    expect(await screen.findByText(/Open de link in die mail/)).toBeVisible();
    expect(world.mailAddress.asked).not.toBeNull();
  });

  it('starts to get mail on the button behind the link, not by opening it', async () => {
    const { user, world, requests } = await visit('/mailadres/een-token', {
      prepare: (it) => {
        it.mailAddress = { ...stopped };
      },
    });
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Mail weer aanzetten' }));
    expect(await screen.findByText('Je krijgt weer mail op dit adres.')).toBeVisible();
    expect(world.mailAddress.stopped).toBe(false);
  });

  it('a link that is too old says what to do', async () => {
    await visit('/mailadres/verlopen');
    expect(await screen.findByText('Deze link werkt niet (meer)')).toBeVisible();
  });
});
