import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { http, HttpResponse } from 'msw';
import { server } from '@/test/server';
import { visit } from '@/test/visit';

const page = '/netwerken/kopgroep/beheer?deel=bezorging';

describe('How the network’s mail arrives', () => {
  it('is counted by state, with what each state means and what to do', async () => {
    await visit(page, { as: 'steward' });
    const failed = screen.getByRole('row', { name: /^Mislukt/ });
    expect(within(failed).getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      '1',
      '3',
      'De mail komt niet meer aan. Vraag de ontvanger of het mailadres klopt.',
    ]);
  });

  it('shows names and where a mailbox is, and no address', async () => {
    const { view } = await visit(page, { as: 'steward' });
    expect(screen.getAllByText('Vertegenwoordiger Zorgalliantie').length).toBeGreaterThan(0);
    expect(screen.getByText('Iemand zonder account')).toBeVisible();
    expect(view.container.querySelector('main')!.textContent).not.toContain('@');
  });

  it('is narrowed by state', async () => {
    const { user, sent } = await visit(page, { as: 'steward' });
    await user.selectOptions(screen.getByLabelText('Staat'), 'Mislukt');
    await waitFor(() => expect(sent('GET', 'state=failed')).toHaveLength(1));
    const mails = screen.getByRole('list', { name: 'Verstuurde mail' });
    await waitFor(() => expect(within(mails).getAllByRole('listitem')).toHaveLength(1));
  });

  it('says of what came back what to do, and that only the reader can have mail again', async () => {
    await visit(page, { as: 'steward' });
    expect(await screen.findByText(/Nodig de persoon daarop uit/)).toBeVisible();
    expect(screen.getByText(/Jij kunt dit niet opheffen/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /opheffen/i })).toBeNull();
  });

  it('says so when nothing came back', async () => {
    const { user } = await visit(page, { as: 'steward' });
    server.use(
      http.get('*/bounces', () =>
        HttpResponse.json({ items: [], page: { number: 0, size: 20, totalItems: 0, totalPages: 0 } }),
      ),
    );
    await user.selectOptions(screen.getByLabelText('Reden'), 'Gemeld als ongewenst');
    expect(await screen.findByText('Er kwam geen mail terug')).toBeVisible();
  });
});
