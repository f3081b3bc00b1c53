import { useEffect, useState } from 'react';

/** The value once it has stayed the same for a moment, so that not every step on the way is asked about. */
export function useSettled<T>(value: T, pause = 400): T {
  const key = JSON.stringify(value);
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(JSON.parse(key) as T), pause);
    return () => clearTimeout(waiting);
  }, [key, pause]);
  return settled;
}
