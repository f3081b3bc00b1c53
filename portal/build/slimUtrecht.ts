import type { Plugin } from 'vite';

/**
 * The component library is one module whose components are named by assignment, and that keeps all of them in a
 * build that uses twenty. Without the names, and with the calls marked as what they are, the rest falls away.
 */
export const slimUtrecht = (): Plugin => ({
  name: 'slim-utrecht',
  apply: 'build',
  transform: {
    filter: { id: /@utrecht\/.*\.mjs$/ },
    handler: (code) => ({
      code: code
        .replace(/^\w+\.displayName = .*;$/gm, '')
        .replace(/= (forwardRef|createContext)\(/g, '= /* @__PURE__ */ $1('),
      map: null,
      moduleSideEffects: false,
    }),
  },
});
