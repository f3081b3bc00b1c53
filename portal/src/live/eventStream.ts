/** The part of the browser's EventSource that is used; tests bring their own. */
export interface Source {
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  addEventListener: (name: string, listener: (event: { data: string }) => void) => void;
  close: () => void;
}

interface Wiring {
  open: () => Source;
  /** A new count. */
  onCount: (count: number) => void;
  /** Whether counts come by themselves now; while they don't, somebody has to ask now and then. */
  onLive: (live: boolean) => void;
}

const shortest = 1_000;
const longest = 300_000;
/** A stream that held this long was in order: its end is the end of a token, not trouble. */
const inOrder = 10_000;

/** Half of it is chance, so that not every window comes back at the same moment after the service was away. */
export const pauseAfter = (failures: number, chance: number = Math.random()) =>
  Math.min(longest, shortest * 2 ** failures) * (0.5 + chance / 2);

/** Keeps a stream open: opens it anew when it ends, and later each time that fails. Answers how to stop. */
export function keepListening({ open, onCount, onLive }: Wiring): () => void {
  let stopped = false;
  let failures = 0;
  let source: Source | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    let openedAt: number | undefined;
    const current = open();
    source = current;
    current.onopen = () => {
      openedAt = Date.now();
      onLive(true);
    };
    current.addEventListener('unread', ({ data }) => {
      const count = countIn(data);
      if (count !== undefined) onCount(count);
    });
    // The browser's own way of coming back knows no longer pauses, and gives up for ever after a refusal.
    current.onerror = () => {
      current.close();
      if (stopped) return;
      const fine = openedAt !== undefined && Date.now() - openedAt >= inOrder;
      failures = fine ? 0 : failures + 1;
      if (failures > 1) onLive(false);
      timer = setTimeout(connect, pauseAfter(failures));
    };
  };
  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
    onLive(false);
  };
}

function countIn(data: string): number | undefined {
  try {
    const { count } = JSON.parse(data) as { count?: unknown };
    return typeof count === 'number' ? count : undefined;
  } catch {
    return undefined;
  }
}
