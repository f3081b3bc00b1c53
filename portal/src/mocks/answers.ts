import { HttpResponse } from 'msw';
import type { Page } from '@/api/types';
import type { World } from './world';

export const problem = (status: number, slug: string, detail?: string, more: Record<string, unknown> = {}) =>
  HttpResponse.json(
    { type: `https://kopgroep.nl/problems/${slug}`, status, title: slug, detail, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

export const notSignedIn = () => problem(401, 'not-signed-in');

export const frozen = (expectedEnd: string) =>
  problem(423, 'frozen', 'We dragen het netwerk over. Lezen kan gewoon.', { expectedEnd });

export function pageOf<T>(all: T[], url: string): Page<T> {
  const query = new URL(url).searchParams;
  const number = Number(query.get('page') ?? 0);
  const size = Number(query.get('size') ?? 20);
  return {
    items: all.slice(number * size, (number + 1) * size),
    page: { number, size, totalItems: all.length, totalPages: Math.ceil(all.length / size) },
  };
}

export const networkOf = (world: World, idOrSlug: unknown) =>
  world.networks.find((network) => network.id === idOrSlug || network.slug === idOrSlug);

/** The answer that a frozen network gives to whoever wants to change something in it. */
export function refusedWhileFrozen(world: World, networkId?: unknown) {
  const network = networkId ? networkOf(world, networkId) : world.networks[0];
  return network?.frozen ? frozen(network.frozen.expectedEnd ?? new Date().toISOString()) : null;
}
