import type { Theme } from '@/api/types';

/** Themes at the top, also those whose broader theme isn't known here. */
export const topThemes = (themes: Theme[]) =>
  themes.filter(({ broaderId }) => !broaderId || !themes.some(({ id }) => id === broaderId));

export const narrowerOf = (themes: Theme[], theme: Theme) => themes.filter(({ broaderId }) => broaderId === theme.id);

/** All themes, each straight after the one it falls under, with how deep it lies. */
export function inTreeOrder(themes: Theme[], of = topThemes(themes), depth = 0): { theme: Theme; depth: number }[] {
  return of.flatMap((theme) => [
    { theme, depth },
    ...inTreeOrder(themes, narrowerOf(themes, theme), depth + 1),
  ]);
}
