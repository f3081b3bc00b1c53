interface Said<T> {
  said?: T;
  asking?: true;
}

/**
 * Has one of a browser's windows do something for all of them, and another when that one is closed: a browser opens
 * only six connections to a site, and a stream holds one. Where windows can't agree, each does it for itself.
 *
 * @param start does it, says what it finds, and answers how to stop
 */
export function oneForAllWindows<T>(name: string, start: (say: (found: T) => void) => () => void, hear: (found: T) => void): () => void {
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') return start(hear);
  const leaving = new AbortController();
  const channel = new BroadcastChannel(name);
  let last: T | undefined;
  channel.onmessage = ({ data }: MessageEvent<Said<T>>) => {
    if (data.said !== undefined) hear(data.said);
    else if (last !== undefined) channel.postMessage({ said: last });
  };
  channel.postMessage({ asking: true });
  navigator.locks
    .request(name, { signal: leaving.signal }, () =>
      new Promise<void>((resolve) => {
        const stop = start((found) => {
          last = found;
          hear(found);
          if (!leaving.signal.aborted) channel.postMessage({ said: found });
        });
        leaving.signal.addEventListener('abort', () => {
          stop();
          resolve();
        });
      }),
    )
    .catch(() => undefined);
  return () => {
    leaving.abort();
    channel.close();
  };
}
