import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/terminal/**'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'terminal', include: ['test/terminal/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 } },
    ],
  },
});
