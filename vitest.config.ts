import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', exclude: ['test/terminal/**'] } },
      {
        extends: true,
        test: { name: 'terminal', include: ['test/terminal/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 },
      },
    ],
  },
});
