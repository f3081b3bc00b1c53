import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { slimUtrecht } from './build/slimUtrecht.ts';

const mocked = process.env.VITE_MOCKS === 'on';
const gateway = process.env.KOPGROEP_PUBLIC_URL ?? 'http://localhost:8400';

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export default defineConfig({
  plugins: [react(), slimUtrecht()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The service worker that plays the services must never reach a real build.
  publicDir: mocked ? 'mocks-public' : 'public',
  build: { target: 'es2022', assetsInlineLimit: 0 },
  server: {
    port: 8450,
    proxy: mocked
      ? undefined
      : Object.fromEntries(
          ['/api', '/auth', '/session', '/login', '/logout', '/oauth2', '/mailbox'].map((path) => [
            path,
            { target: gateway },
          ]),
        ),
  },
  // The same policy as the gateway's, so that what it would refuse is seen here first.
  preview: { port: 8451, headers: { 'Content-Security-Policy': policy } },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:8400/' } },
    env: { DEBUG_PRINT_LIMIT: '0' },
    setupFiles: ['src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    testTimeout: 20_000,
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
