import { expect, it } from 'vitest';
import { Server } from '../../../src/simulations/server/server.js';
import { ServerTally } from '../../../src/simulations/server/server-tally.js';

it('counts what a server did, and what of it nobody waited for any more', () => {
  const tally = new ServerTally();
  const server: Server = new Server({ threads: 1, timeoutSeconds: 1.5, draw: () => 1 }, (at, happened, request) =>
    tally.hear(server, at, happened, request),
  );
  for (let id = 0; id < 3; id++) server.submit(0, id);
  while (server.next() < 100) server.step();
  expect(tally).toMatchObject({ offered: 3, refused: 0, started: 3, done: 1, late: 2, timedOut: 2, dropped: 0 });
  expect(tally.wastedShare).toBeCloseTo(2 / 3);
  expect(tally.busy(6)).toBeCloseTo(0.5);
  expect(tally.waiting(6)).toBeCloseTo(0.5);
  expect(tally.meanWait).toBeCloseTo(1);
  expect(tally.shareWaited).toBeCloseTo(2 / 3);
  expect(tally.meanResponse).toBeCloseTo(1);
  expect(tally.response(0.5)).toBeCloseTo(1);
});

it('knows nothing of what it has not seen', () => {
  const tally = new ServerTally();
  expect([tally.meanWait, tally.meanResponse, tally.response(0.99), tally.shareWaited, tally.wastedShare]).toEqual(
    new Array(5).fill(null),
  );
});
