import fc from 'fast-check';

/** Any values of the knobs, small ones more often. */
export const anyKnobs = fc.record({
  protection: fc.constantFrom('none', 'single-flight', 'lease', 'jittered-ttl', 'early-refresh'),
  readRate: fc.double({ min: 0.1, max: 300, noNaN: true }),
  rebuildSeconds: fc.double({ min: 0.001, max: 30, noNaN: true }),
  processes: fc.integer({ min: 1, max: 32 }),
  keys: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1000 })),
  zipf: fc.double({ min: 0, max: 3, noNaN: true }),
  timeToLive: fc.double({ min: 0.1, max: 50, noNaN: true }),
  jitter: fc.double({ min: 0, max: 1, noNaN: true }),
  beta: fc.double({ min: 0.1, max: 10, noNaN: true }),
  serveStale: fc.constantFrom('no', 'yes'),
  rampPerMinute: fc.double({ min: 0.05, max: 1, noNaN: true }),
  start: fc.constantFrom('full', 'empty'),
  arrivals: fc.constantFrom('regular', 'poisson'),
});
