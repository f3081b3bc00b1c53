import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { visit } from '@/test/visit';

describe('Meetings in one’s own agenda', () => {
  it('anybody can have them read along or take them in, and who is signed in only what she follows', async () => {
    await visit('/netwerken/kopgroep/bijeenkomsten', { as: 'member' });
    const along = await screen.findByRole('link', { name: 'Zet alle bijeenkomsten in je agenda' });
    expect(along.getAttribute('href')).toMatch(/^webcal:\/\/[^/]+\/api\/network\/v1\/networks\/kopgroep\/meetings\.ics$/);
    expect(screen.getByRole('link', { name: 'Download als agendabestand' }).getAttribute('href')).toBe(
      '/api/network/v1/networks/kopgroep/meetings.ics',
    );
    expect(screen.getByRole('link', { name: 'Alleen wat je volgt, in je agenda' })).toBeVisible();
  });
});
