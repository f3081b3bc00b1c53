import { createMemoryHistory } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '@/app/App';
import { createPortalRouter } from '@/app/router';
import { handlersFor } from '@/mocks/handlers';
import type { Persona } from '@/mocks/data/people';
import { createWorld, type World } from '@/mocks/world';
import { server } from './server';

interface Visit {
  as?: Persona;
  prepare?: (world: World) => void;
}

/** Opens a page of the portal as somebody, with services that play a world of their own; waits for the heading. */
export async function visit(path: string, { as = 'visitor', prepare }: Visit = {}) {
  const world = createWorld(as);
  prepare?.(world);
  const requests: Request[] = [];
  server.use(...handlersFor(world));
  const record = ({ request }: { request: Request }) => void requests.push(request.clone());
  server.events.removeAllListeners();
  server.events.on('request:start', record);
  const router = createPortalRouter(createMemoryHistory({ initialEntries: [path] }));
  const view = render(<App router={router} />);
  const user = userEvent.setup();
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => {
    if (view.container.querySelector('.kg-skeleton')) throw new Error('still loading');
  });
  return { user, world, router, view, requests, sent: (method: string, part: string) => sentTo(requests, method, part) };
}

const sentTo = (requests: Request[], method: string, part: string) =>
  requests.filter((request) => request.method === method && request.url.includes(part));
