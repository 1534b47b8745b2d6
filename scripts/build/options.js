// What every bundle of ours is made with.
import { join } from 'node:path';

export const root = new URL('../..', import.meta.url).pathname;
export const dist = join(root, 'dist');

export const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'esm',
  absWorkingDir: root,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  // Packages that are CommonJS ask for `require`; ES modules have to make one.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};
