import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Nothing here goes out to the network. A Node that is told of certificates reads them as it starts, which takes longer than
// all else that it does then, and the tests start hundreds.
delete process.env.NODE_EXTRA_CA_CERTS;

/** Where screens are compared, every frame is made as Ink makes it too. */
const comparedOutput = {
  name: 'compared-output',
  enforce: 'pre' as const,
  resolveId: (source: string, importer = '') =>
    source === './output.js' && importer.endsWith('/ink/build/renderer.js')
      ? fileURLToPath(new URL('test/screens/compared-output.ts', import.meta.url))
      : undefined,
  // Ink names source maps that it does not bring along, and each would be told of as missing.
  load: (id: string) =>
    id.includes('/ink/build/') ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '') : undefined,
};

export default defineConfig({
  test: {
    // More than cores: a test of a program in a terminal mostly waits for it.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/terminal/**', 'test/screens/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [comparedOutput],
        test: {
          name: 'screens',
          include: ['test/screens/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          server: { deps: { inline: ['ink'] } },
        },
      },
      {
        test: {
          name: 'terminal',
          isolate: false,
          include: ['test/terminal/**/*.test.ts'],
          setupFiles: ['test/terminal/close-all.ts'],
          pool: 'forks',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
