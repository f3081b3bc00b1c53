import { setupWorker } from 'msw/browser';
import { personas, type Persona } from './data/people';
import { handlersFor } from './handlers';
import { stages, type Stage } from './stages';
import { createWorld } from './world';

/** Plays the services in the browser: `?als=steward` says who is looking, `?stand=frozen` how far the handover is. */
export async function startMocks() {
  const persona = remembered<Persona>('als', personas) ?? 'visitor';
  const world = createWorld(persona);
  const stage = remembered<Stage>('stand', Object.keys(stages) as Stage[]);
  if (stage) stages[stage](world);
  await setupWorker(...handlersFor(world)).start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: '/mockServiceWorker.js' },
  });
}

function remembered<T extends string>(name: string, known: readonly T[]): T | undefined {
  const asked = new URLSearchParams(location.search).get(name);
  if (asked !== null) sessionStorage.setItem(`mock.${name}`, asked);
  const stored = sessionStorage.getItem(`mock.${name}`) as T | null;
  return stored && known.includes(stored) ? stored : undefined;
}
