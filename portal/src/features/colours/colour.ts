/** Opaque sRGB colours written as #rrggbb, and their contrast as WCAG 2.2 measures it; as the services reckon. */
export const usual = '#0b5c56';

/** What text needs to be read, and a band or a button to be seen at all. */
export const forText = 4.5;
export const forShapes = 3;

type Parts = [red: number, green: number, blue: number];

const steps = 100;
const white: Parts = [255, 255, 255];
const black: Parts = [0, 0, 0];

export const isColour = (written: string) => /^#[0-9a-f]{6}$/i.test(written);

const parts = (written: string): Parts => [1, 3, 5].map((at) => parseInt(written.slice(at, at + 2), 16)) as Parts;
const written = (colour: Parts) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

const light = (part: number) => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = ([red, green, blue]: Parts) => 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);

function between(one: Parts, other: Parts) {
  const [darker, lighter] = [luminance(one) + 0.05, luminance(other) + 0.05].sort((a, b) => a - b) as [number, number];
  return lighter / darker;
}

export const contrast = (one: string, other: string) => between(parts(one), parts(other));

const inkOn = (colour: Parts) => (between(colour, white) >= forText ? white : black);

/** White, or black where white can't be read on it. */
export const ink = (colour: string) => written(inkOn(parts(colour)));

/** The shade nearest to a colour with so much contrast on a ground: darker on a light one, lighter on a dark one. */
export function shade(colour: string, ground: string, wanted: number) {
  const from = parts(colour);
  const under = parts(ground);
  const darker = inkOn(under) === black;
  let found = from;
  for (let step = 1; between(found, under) < wanted && step <= steps; step++) {
    found = from.map((part) =>
      darker ? part - Math.floor((part * step) / steps) : part + Math.floor(((255 - part) * step) / steps),
    ) as Parts;
  }
  return written(found);
}
