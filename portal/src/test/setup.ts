import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { server } from './server';

configure({ asyncUtilTimeout: 5_000 });

// What browsers have and jsdom hasn't.
window.scrollTo = () => undefined;
HTMLElement.prototype.scrollIntoView = () => undefined;
window.matchMedia = (query: string) =>
  ({ matches: true, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;
HTMLDialogElement.prototype.showModal = function () {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close = function () {
  this.removeAttribute('open');
  this.dispatchEvent(new Event('close'));
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  document.title = '';
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());
