import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepListening, pauseAfter, type Source } from './eventStream';

class FakeSource implements Source {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  private listener: ((event: { data: string }) => void) | undefined;
  addEventListener(_: string, listener: (event: { data: string }) => void) {
    this.listener = listener;
  }
  close() {
    this.closed = true;
  }
  say(data: string) {
    this.listener?.({ data });
  }
}

const opened: FakeSource[] = [];
const counts: number[] = [];
const lives: boolean[] = [];
const listen = () =>
  keepListening({
    open: () => {
      const source = new FakeSource();
      opened.push(source);
      return source;
    },
    onCount: (count) => counts.push(count),
    onLive: (live) => lives.push(live),
  });
const last = () => opened.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  opened.length = counts.length = lives.length = 0;
});
afterEach(() => vi.useRealTimers());

describe('A stream of counts', () => {
  it('passes on what is said and leaves alone what it does not know', () => {
    listen();
    last().onopen!();
    last().say('{"count":3}');
    last().say('{"other":3}');
    last().say('no json');
    expect(counts).toEqual([3]);
    expect(lives).toEqual([true]);
  });

  it('that ended with its token is opened again at once, and stays live', () => {
    listen();
    last().onopen!();
    vi.advanceTimersByTime(60_000);
    last().onerror!();
    expect(opened[0]!.closed).toBe(true);
    vi.advanceTimersByTime(1_000);
    expect(opened).toHaveLength(2);
    expect(lives).toEqual([true]);
  });

  it('that can not be opened is tried later each time, at most every five minutes, and is not live meanwhile', () => {
    listen();
    for (let time = 0; time < 12; time++) {
      last().onerror!();
      vi.advanceTimersByTime(300_000);
    }
    expect(opened).toHaveLength(13);
    expect(lives.at(-1)).toBe(false);
    expect(pauseAfter(0, 1)).toBe(1_000);
    expect(pauseAfter(3, 1)).toBe(8_000);
    expect(pauseAfter(3, 0)).toBe(4_000);
    expect(pauseAfter(30, 1)).toBe(300_000);
  });

  it('that was stopped stays closed', () => {
    const stop = listen();
    stop();
    last().onerror!();
    vi.advanceTimersByTime(600_000);
    expect(opened).toHaveLength(1);
    expect(last().closed).toBe(true);
  });
});
