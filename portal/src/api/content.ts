import { get, idempotencyKey, post, put, remove, type Query } from './http';
import { listOf } from './lists';
import type * as T from './types';

const v1 = '/api/content/v1';

export const themes = (networkId: string) => listOf<T.Theme>(`${v1}/networks/${networkId}/themes`);
export const addTheme = (networkId: string, input: T.ThemeInput) =>
  post<T.Theme>(`${v1}/networks/${networkId}/themes`, input, idempotencyKey());
export const changeTheme = (id: string, input: T.ThemeInput) => put(`${v1}/themes/${id}`, input);

export const items = (networkId: string, query: Query) =>
  get<T.Page<T.ItemSummary>>(`${v1}/networks/${networkId}/items`, query);
export const search = (networkId: string, query: Query) =>
  get<T.SearchAnswer>(`${v1}/networks/${networkId}/search`, query);

export const item = (id: string) => get<T.Item>(`${v1}/items/${id}`);
export const writeItem = (networkId: string, input: T.ItemInput) =>
  post<T.Item>(`${v1}/networks/${networkId}/items`, input, idempotencyKey());
export const rewriteItem = (id: string, version: number, input: T.ItemInput) =>
  put<T.Item>(`${v1}/items/${id}`, input, { 'If-Match': `"${version}"` });
export const publishItem = (id: string) => post(`${v1}/items/${id}/publication`);
export const withdrawItem = (id: string, reason: string) => post(`${v1}/items/${id}/withdrawal`, { reason });

export const answers = (itemId: string, query: Query) => get<T.Page<T.Answer>>(`${v1}/items/${itemId}/answers`, query);
export const giveAnswer = (itemId: string, text: string, key: Record<string, string>) =>
  post<T.Answer>(`${v1}/items/${itemId}/answers`, { text }, key);
export const rewriteAnswer = (id: string, version: number, text: string) =>
  put<T.Answer>(`${v1}/answers/${id}`, { text }, { 'If-Match': `"${version}"` });
export const withdrawAnswer = (id: string) => remove(`${v1}/answers/${id}`);
