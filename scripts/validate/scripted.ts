import { spawnSync } from 'node:child_process';
import type { Check } from './check.js';

/** Tests that play what others document, step by step, and are counted here. */
const scripted = [
  {
    what: '`breaker`, scripts of results',
    against: 'resilience4j 2.4.0: its documentation and the tests of its state machine',
    file: 'test/simulations/breaker/resilience4j.test.ts',
  },
  {
    what: '`log`, who reads which partition',
    against: 'the examples in the Javadoc of Kafka’s assignors',
    file: 'test/simulations/log/assignment.test.ts',
  },
  {
    what: '`log`, the partition of a key',
    against: 'the vectors of Kafka’s UtilsTest.testMurmur2',
    file: 'test/simulations/log/partitioner.test.ts',
  },
  {
    what: '`eviction`, allkeys-lru and allkeys-lfu',
    against: 'a second implementation along the lines of Redis’s evict.c',
    file: 'test/simulations/eviction/policies/sampled.test.ts',
  },
] as const;

interface Outcome {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { status: string }[] }[];
}

export function scripts(): Check[] {
  const files = scripted.map(({ file }) => file);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'json', ...files];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const outcome: Outcome = JSON.parse(stdout.slice(stdout.indexOf('{')));
  return scripted.map(({ what, against, file }) => {
    const results = outcome.testResults.find(({ name }) => name.endsWith(file))?.assertionResults ?? [];
    const passed = results.filter(({ status }) => status === 'passed').length;
    return { what, against, figures: results.length, agree: passed, how: `every test of \`${file}\` passes` };
  });
}
