import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const mocked = process.env.VITE_MOCKS === 'on';
const gateway = process.env.KOPGROEP_PUBLIC_URL ?? 'http://localhost:8400';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The service worker that plays the services must never reach a real build.
  publicDir: mocked ? 'mocks-public' : 'public',
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
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
  preview: { port: 8451 },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:8400/' } },
    setupFiles: ['src/test/setup.ts'],
    css: false,
    restoreMocks: true,
    testTimeout: 20_000,
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
