/**
 * Compares the simulations with the outside world and prints what came of it as a table, the one in docs/simulations.md:
 * `npm run validate`. It takes a few minutes, needs no network, and exits with 1 where something does not agree.
 */
import { awsBackoff } from './validate/aws-backoff.js';
import { type Check, table } from './validate/check.js';
import { closedForms } from './validate/closed-forms.js';
import { libCacheSim } from './validate/libcachesim.js';
import { lruCache, redisCounters, textbooks } from './validate/other-caches.js';
import { scripts } from './validate/scripted.js';

const started = performance.now();
const parts: readonly (() => Check | readonly Check[])[] = [
  libCacheSim,
  lruCache,
  textbooks,
  redisCounters,
  awsBackoff,
  scripts,
  closedForms,
];
const checks: Check[] = [];
for (const part of parts) {
  checks.push(...[part()].flat());
  console.error(`${part.name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
for (const line of table(checks)) console.log(line);
const wrong = checks.filter(({ figures, agree }) => figures === 0 || agree < figures);
console.log(`\n${checks.length - wrong.length} of ${checks.length} rows agree.`);
process.exit(wrong.length > 0 ? 1 : 0);
