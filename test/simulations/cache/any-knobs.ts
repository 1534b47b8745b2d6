import fc from 'fast-check';

const seconds = (max: number) => fc.double({ min: 0, max, noNaN: true });

/** Any values of the knobs that go together, small ones more often. */
export const anyKnobs = fc
  .record({
    strategy: fc.constantFrom('cache-aside', 'read-through', 'write-around', 'write-through', 'write-back'),
    capacity: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 2000 })),
    policy: fc.constantFrom('fifo', 'lru', 'clock', 'lfu', 'sieve', 's3-fifo', 'arc', 'w-tinylfu'),
    timeToLive: fc.oneof(fc.constant(0), seconds(30)),
    jitter: fc.double({ min: 0, max: 1, noNaN: true }),
    keys: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 2000 })),
    zipf: fc.double({ min: 0, max: 3, noNaN: true }),
    pattern: fc.constantFrom('zipf', 'scan', 'loop', 'shifting'),
    requestRate: fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 1, max: 200, noNaN: true })),
    readRatio: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    arrivals: fc.constantFrom('regular', 'poisson'),
    writesTo: fc.constantFrom('keys-like-reads', 'keys-in-turn'),
    bypass: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
    invalidate: fc.constantFrom('yes', 'no'),
    singleFlight: fc.constantFrom('off', 'on'),
    cacheMs: fc.oneof(fc.constantFrom(0, 1), seconds(1000)),
    databaseMs: fc.oneof(fc.constantFrom(0, 20), seconds(5000)),
    databaseCapacity: fc.double({ min: 1, max: 1000, noNaN: true }),
    flushSeconds: fc.double({ min: 0.05, max: 30, noNaN: true }),
    crashAt: fc.oneof(fc.constant(0), seconds(25)),
    downSeconds: fc.oneof(fc.constant(0), seconds(10)),
    start: fc.constantFrom('cold', 'warm'),
    room: fc.constantFrom('none', 'none', 'none', 'cart', 'view-counter'),
  })
  .map((knobs) => (knobs.crashAt === 0 ? { ...knobs, downSeconds: 0 } : knobs));
