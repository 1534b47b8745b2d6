import { defineConfig } from 'vitest/config';

/** For the mutation tester, which runs one folder's tests a few thousand times over: see docs/testing.md. */
export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    // Reads the whole course, and notices everything and nothing.
    exclude: ['**/coverage.test.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
});
