import { describe, expect, it } from 'vitest';
import { contrast, ink, isColour, shade } from './colour';

describe('Colours', () => {
  it('have the contrast that WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 3);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });

  it('carry an ink that can be read', () => {
    expect([ink('#14507a'), ink('#ffcc00'), ink('#949494')]).toEqual(['#ffffff', '#000000', '#000000']);
  });

  it('have the shades that the mails have', () => {
    expect(shade('#14507a', '#ffffff', 4.5)).toBe('#14507a');
    expect(shade('#14507a', '#182626', 3)).toBe('#437394');
    expect(shade('#ff9900', '#f3f0e8', 4.5)).toBe('#9c5e00');
  });

  it('are written with # and six digits', () => {
    expect(['#14507A', '14507a', '#145', '#14507g'].filter(isColour)).toEqual(['#14507A']);
  });
});
