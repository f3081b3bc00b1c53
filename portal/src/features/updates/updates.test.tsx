import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Update } from '@/api/types';
import { visit } from '@/test/visit';

const streams: LiveSource[] = [];
class LiveSource {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  private listener: ((event: { data: string }) => void) | undefined;
  constructor(readonly url: string) {
    streams.push(this);
  }
  addEventListener(_: string, listener: (event: { data: string }) => void) {
    this.listener = listener;
  }
  close() {
    this.closed = true;
  }
  say(count: number) {
    act(() => this.listener?.({ data: JSON.stringify({ count }) }));
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  streams.length = 0;
});

const many = (all: Update[], number: number): Update[] =>
  Array.from({ length: number }, (_, at) => ({ ...all[0]!, id: `update-${at}`, title: `Bericht ${at + 1}`, readAt: null }));

describe('The count of what is new', () => {
  it('changes as it is said, in the header and in the title of the window', async () => {
    vi.stubGlobal('EventSource', LiveSource);
    await visit('/nieuw', { as: 'member' });
    await waitFor(() => expect(document.title).toBe('(2) Nieuw voor jou · Kopgroep'));
    expect(streams[0]!.url).toBe('/api/notification/v1/updates/stream');
    streams[0]!.say(5);
    expect(await screen.findByRole('link', { name: 'Nieuw voor jou, 5 ongelezen' })).toBeVisible();
    await waitFor(() => expect(document.title).toBe('(5) Nieuw voor jou · Kopgroep'));
    expect(await screen.findByText('Er is iets nieuws bij gekomen.')).toBeVisible();
  });

  it('is not listened for by a visitor', async () => {
    vi.stubGlobal('EventSource', LiveSource);
    await visit('/netwerken/kopgroep');
    expect(streams).toHaveLength(0);
    expect(document.title).not.toContain('(');
  });

  it('stops being listened for with the page', async () => {
    vi.stubGlobal('EventSource', LiveSource);
    const { view } = await visit('/nieuw', { as: 'member' });
    view.unmount();
    expect(streams.every(({ closed }) => closed)).toBe(true);
  });
});

describe('The list', () => {
  it('marks one as read and as unread again, where it stands', async () => {
    const { user, world } = await visit('/nieuw', { as: 'member' });
    const title = world.updates[0]!.title;
    await user.click(screen.getByRole('button', { name: `Gelezen: ${title}` }));
    const back = await screen.findByRole('button', { name: `Ongelezen: ${title}` });
    expect(back).toHaveFocus();
    expect(await screen.findByRole('link', { name: 'Nieuw voor jou, 1 ongelezen' })).toBeVisible();
    await user.click(back);
    await waitFor(() => expect(world.updates[0]!.readAt).toBeNull());
    expect(await screen.findByRole('link', { name: 'Nieuw voor jou, 2 ongelezen' })).toBeVisible();
  });

  it('is marked as read up to the newest that is shown, says how much that was, and can be undone', async () => {
    const { user, world, sent } = await visit('/nieuw', { as: 'member' });
    const newest = world.updates[0]!;
    world.updates.unshift({ ...newest, id: 'later', title: 'Net binnen' });
    await user.click(screen.getByRole('button', { name: 'Alles gelezen' }));
    expect(await screen.findByText('2 berichten zijn gelezen.')).toBeVisible();
    expect(sent('POST', '/updates/read-all')[0]!.url).toContain(`until=${newest.id}`);
    expect(world.updates[0]!.readAt).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByText('Ze staan weer op ongelezen.')).toBeVisible();
    expect(newest.readAt).toBeNull();
  });

  it('goes on where it ended, with the focus on the first that came', async () => {
    const { user } = await visit('/nieuw', {
      as: 'member',
      prepare: (world) => {
        world.updates = many(world.updates, 45);
      },
    });
    expect(screen.getAllByRole('article')).toHaveLength(20);
    await user.click(screen.getByRole('button', { name: 'Meer laden' }));
    await waitFor(() => expect(screen.getByRole('link', { name: 'Bericht 21' })).toHaveFocus());
    expect(screen.getByText('20 meer geladen')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Meer laden' }));
    await waitFor(() => expect(screen.getByRole('link', { name: 'Bericht 41' })).toHaveFocus());
    expect(screen.getAllByRole('article')).toHaveLength(45);
    expect(screen.queryByRole('button', { name: 'Meer laden' })).toBeNull();
  });

  it('says of each how many changes it stands for, why it came, and leads to that setting', async () => {
    await visit('/nieuw', {
      as: 'member',
      prepare: (world) => {
        world.updates[0] = { ...world.updates[0]!, changes: 3, settingsUrl: '/instellingen#volgen-abc' };
        world.updates[1] = { ...world.updates[1]!, mustArrive: true, kind: 'of-next-year', text: 'De reden: nog geen project.' };
      },
    });
    const [first, second] = screen.getAllByRole('article');
    expect(within(first!).getByText(/3 wijzigingen/)).toBeVisible();
    expect(within(first!).getByRole('link', { name: /^Instelling bekijken/ })).toHaveAttribute(
      'href',
      '/instellingen#volgen-abc',
    );
    expect(within(second!).getByText(/Dit bericht kun je niet uitzetten/)).toBeVisible();
    expect(within(second!).getByText('De reden: nog geen project.')).toBeVisible();
    expect(within(second!).queryByRole('link', { name: /^Instelling bekijken/ })).toBeNull();
  });

  it('is narrowed to a network, and says when nothing of that is there', async () => {
    const { user, router } = await visit('/nieuw', { as: 'member' });
    const network = screen.queryByLabelText('Netwerk');
    if (network) {
      await user.selectOptions(network, 'Kopgroep');
      await waitFor(() => expect(router.state.location.search).toHaveProperty('netwerk'));
    }
    await user.selectOptions(await screen.findByLabelText('Thema'), 'Governance');
    await waitFor(() => expect(router.state.location.search).toHaveProperty('thema'));
  });
});
