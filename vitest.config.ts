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
          exclude: ['test/terminal/**', 'test/screens/**'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'screens', include: ['test/screens/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 } },
      { test: { name: 'terminal', include: ['test/terminal/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 } },
    ],
  },
});
