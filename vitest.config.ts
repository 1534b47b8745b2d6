import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

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
    maxWorkers: 2,
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
      { test: { name: 'terminal', include: ['test/terminal/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 } },
    ],
  },
});
