import fc from 'fast-check';

/** Any values of the knobs, small ones more often, with few enough requests for a test. */
export const anyKnobs = fc.record({
  policy: fc.constantFrom(
    'fifo',
    'lru',
    'clock',
    'lfu',
    'sieve',
    's3-fifo',
    'arc',
    'w-tinylfu',
    'allkeys-lru',
    'allkeys-lfu',
    'opt',
  ),
  capacity: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 10_000 })),
  keys: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5_000 })),
  requests: fc.integer({ min: 1, max: 3000 }),
  zipf: fc.double({ min: 0, max: 3, noNaN: true }),
  samples: fc.constantFrom(1, 5, 10),
  lfuLogFactor: fc.constantFrom(0, 10),
  lfuDecay: fc.constantFrom(0, 100),
  sizes: fc.constantFrom('one', 'uniform', 'lognormal'),
  pattern: fc.constantFrom('zipf', 'scan', 'loop', 'shifting'),
});
