import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromLocal, toLocal } from './localTime';

const elsewhere = ['UTC', 'Europe/Amsterdam', 'America/Curacao', 'Pacific/Auckland'];

afterEach(() => vi.unstubAllEnvs());

describe('A time in a form', () => {
  it.each(elsewhere)('is the clock in the Netherlands, also on a device in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    expect(toLocal('2026-12-15T08:00:00Z')).toBe('2026-12-15T09:00');
    expect(fromLocal('2026-12-15T09:00')).toBe('2026-12-15T08:00:00.000Z');
    expect(toLocal('2026-07-01T22:30:00Z')).toBe('2026-07-02T00:30');
    expect(fromLocal('2026-07-02T00:30')).toBe('2026-07-01T22:30:00.000Z');
  });

  it('stays the same around the turns of summer time', () => {
    for (const local of ['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T01:30', '2026-10-25T03:30']) {
      expect(toLocal(fromLocal(local))).toBe(local);
    }
    expect(toLocal(fromLocal('2026-03-29T02:30'))).toBe('2026-03-29T03:30');
  });

  it('may be empty', () => {
    expect(toLocal(null)).toBe('');
    expect(fromLocal('')).toBeNull();
  });
});
