import { get, type Query } from './http';
import type { Page } from './types';

/** Reads a whole short list; some answer as a bare array, some as a page. */
export async function listOf<T>(path: string, query?: Query): Promise<T[]> {
  const answer = await get<T[] | Page<T>>(path, { ...query, size: 100 });
  return Array.isArray(answer) ? answer : answer.items;
}
