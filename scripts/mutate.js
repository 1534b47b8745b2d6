// Changes a folder's code in every way that should matter and counts what its tests notice: `npm run mutate questions`.
import { Stryker } from '@stryker-mutator/core';

const names = process.argv.slice(2);
if (names.length === 0) {
  console.error('name what to mutate below src: npm run mutate questions simulations/engine content/yaml.ts');
  process.exit(2);
}
for (const name of names) {
  const isFile = name.endsWith('.ts');
  const dir = `test/${isFile ? name.slice(0, name.lastIndexOf('/')) : name}`;
  await new Stryker({
    mutate: [isFile ? `src/${name}` : `src/${name}/**/*.{ts,tsx}`],
    vitest: { dir, related: false, configFile: 'vitest.mutate.config.ts' },
  }).runMutationTest();
}
