/** Where the course contradicts or sharpens what is commonly said, and the words in which the lesson does it. */
export interface Correction {
  readonly number: number;
  readonly heard: string;
  readonly lesson: string;
  readonly says: RegExp;
}

const rows: readonly (readonly [number: number, heard: string, lesson: string, says: RegExp])[] = [
  [1, 'an immediate response', 'sync-and-async-basics', /both have to be designed/],
  [2, 'sync guarantees consistency', 'when-waiting-is-right', /Across two services you need more/],
  [3, 'sync creates single points of failure', 'cost-of-waiting', /what a required call makes, a \*\*hard dependency/],
  [4, 'CRUD is consistent because it waits', 'when-waiting-is-right', /That holds with or\s+without waiting/],
  [5, 'messages are processed when the service is back', 'queues-that-absorb', /the queue and the message are durable/],
  [6, 'bursts do not impact stability', 'queues-that-absorb', /has a surplus to drain with/],
  [7, 'events uncouple services', 'events-and-brokers', /\*\*Schema coupling\*\*/],
  [8, 'Kafka and RabbitMQ are alike', 'events-and-brokers', /They differ in what a message is to them/],
  [9, 'inventory is background work', 'hybrid-checkout', /\*Reserving\* the last item may not/],
  [10, 'a fallback makes it safe', 'hybrid-checkout', /Same key, or no fallback/],
  [11, 'backoff is for async', 'failing-well', /serves sync calls and async work alike/],
  [12, 'async benefits from idempotency', 'delivery-and-idempotency', /no refinement of an async system/],
  [13, 'limits are for async systems', 'overload-and-health', /Sync services need them just as much/],
  [
    14,
    'cache-aside is for data that does not change',
    'reading-aside-and-through',
    /It also serves data\s+that changes often/,
  ],
  [
    15,
    'read-through: always available',
    'reading-aside-and-through',
    /The first reader waits 22 ms, and if the\s+database is down, there is nothing to fetch/,
  ],
  [16, 'read-through for high traffic', 'stampedes-and-cold-caches', /only if it merges loads/],
  [17, 'write-around skips the cache', 'writing-around-through-back', /must still\s+delete the old copy/],
  [
    18,
    'write-through is simultaneous and consistent',
    'writing-around-through-back',
    /It\s+writes to one after the other/,
  ],
  [19, 'write-back is only eventually consistent', 'writing-around-through-back', /Refusals/],
  [20, 'Redis is reliable', 'choosing-and-running-redis', /losable by\s+design/],
  [21, 'the pre-release is part of the format', 'prerelease-and-build', /each tail may be missing/],
  [22, 'v1.0.0 is the version', 'prerelease-and-build', /belongs to the name of a git tag/],
  [23, 'build metadata identifies', 'prerelease-and-build', /Image tags may not contain a plus/],
  [24, 'minor adds functionality', 'three-numbers', /deprecated/],
  [25, 'patch: minor fixes', 'three-numbers', /The kind of change decides, not its size/],
  [26, 'any x.y.z is SemVer', 'why-version', /First there has to be a promise/],
  [26, '0.x promises as well', 'three-numbers', /Below 1\.0\.0 there is no promise yet/],
  [27, 'burnt versions break tools', 'versioning-going-wrong', /What hurts is one number for two things/],
  [28, 'automation causes wrong versions', 'automation-and-changelogs', /Their cause is wrong input/],
  [29, 'a release manager is indispensable', 'release-desk', /Somebody\s+accountable is, by name/],
  [30, "Eisenhower's invention", 'urgent-vs-important', /named after Eisenhower, and he did not invent it/],
  [31, 'by importance', 'beyond-the-matrix', /Say which rule you used/],
  [32, 'well-being raises performance', 'steady-under-load', /nobody can promise by how much/],
  [33, 'popularity', 'sync-and-async-basics', /thousands of\s+likes do not change that/],
];

export const corrections: readonly Correction[] = rows.map(([number, heard, lesson, says]) => ({
  number,
  heard,
  lesson,
  says,
}));
