import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { FirstComeFirstServed } from '../../../src/simulations/server/line.js';
import type { Happened } from '../../../src/simulations/server/request.js';
import { Server, type ServerOptions } from '../../../src/simulations/server/server.js';

type Given = Partial<ServerOptions> & { readonly threads: number };

/** Submits requests at these times, each with work of one second unless said otherwise, and writes down what is told. */
function told(options: Given, requests: readonly (readonly [at: number, work?: number])[], until = 100): string[] {
  const heard: string[] = [];
  const server = new Server({ draw: () => 1, ...options }, (at, happened, { id }) => {
    heard.push(`${at} ${id} ${happened}`);
  });
  requests.forEach(([at, work = 1], id) => {
    while (server.next() <= at) server.step();
    server.submit(at, id, { work });
  });
  while (server.next() <= until) server.step();
  return heard;
}

describe('a server', () => {
  it('works on one request a thread, in the order in which they came', () => {
    expect(told({ threads: 1 }, [[0], [0.25]])).toEqual([
      '0 0 accepted',
      '0 0 started',
      '0.25 1 accepted',
      '1 0 done',
      '1 1 started',
      '2 1 done',
    ]);
  });

  it('may find less to do when it begins than was asked for', () => {
    const left = ({ id }: { readonly id: number }) => (id === 1 ? 0.25 : 1);
    expect(told({ threads: 1, left }, [[0], [0.5]]).at(-1)).toBe('1.25 1 done');
  });

  it('turns away whom its line has no room for', () => {
    const line = new FirstComeFirstServed(1);
    expect(told({ threads: 1, line }, [[0], [0.25], [0.5]])).toContain('0.5 2 refused');
  });

  it('does the work of callers who have given up, as it does not know', () => {
    expect(told({ threads: 1, timeoutSeconds: 1.5 }, [[0], [0.25]])).toEqual([
      '0 0 accepted',
      '0 0 started',
      '0.25 1 accepted',
      '1 0 done',
      '1 1 started',
      '1.75 1 timed-out',
      '2 1 late',
    ]);
  });

  it('answers in time at the very deadline', () => {
    expect(told({ threads: 1, timeoutSeconds: 1 }, [[0]])).toContain('1 0 done');
  });

  it('does not begin what nobody waits for when it skips that, and stops it in the middle when it cancels', () => {
    const requests = [[0, 4], [0], [0, 0.5]] as const;
    const options = { threads: 1, timeoutSeconds: 2 };
    expect(told({ ...options, abandoned: 'skipped' }, requests).slice(-6)).toEqual([
      '2 0 timed-out',
      '2 1 timed-out',
      '2 2 timed-out',
      '4 0 late',
      '4 1 dropped',
      '4 2 dropped',
    ]);
    expect(told({ ...options, abandoned: 'cancelled' }, [[0, 4], [0.5]]).slice(-5)).toEqual([
      '2 0 timed-out',
      '2 0 dropped',
      '2 1 started',
      '2.5 1 timed-out',
      '2.5 1 dropped',
    ]);
  });

  it('takes a thread for the whole request and a connection for its end, which the others wait for', () => {
    expect(told({ threads: 2, connections: 1, connectedShare: 0.5 }, [[0], [0]])).toEqual([
      '0 0 accepted',
      '0 0 started',
      '0 1 accepted',
      '0 1 started',
      '1 0 done',
      '1.5 1 done',
    ]);
  });

  it('stands still while it is stopped, and goes on where it stood', () => {
    const heard: string[] = [];
    const server = new Server({ threads: 1, draw: () => 1 }, (at, happened, { id }) =>
      heard.push(`${at} ${id} ${happened}`),
    );
    server.submit(0, 0);
    server.stop(0.5);
    server.submit(1, 1);
    expect(server.next()).toBe(Number.POSITIVE_INFINITY);
    server.resume(3);
    while (server.next() < 100) server.step();
    expect(heard.slice(-3)).toEqual(['3.5 0 done', '3.5 1 started', '4.5 1 done']);
  });

  it('takes longer for what it begins while it is slow', () => {
    const heard: string[] = [];
    const server = new Server({ threads: 1, draw: () => 1 }, (at, happened) => heard.push(`${at} ${happened}`));
    server.slowness = 3;
    server.submit(0, 0);
    server.slowness = 1;
    server.step();
    expect(heard.at(-1)).toBe('3 done');
  });

  it('lets a caller submit another request while it is told of the last', () => {
    const heard: string[] = [];
    const server: Server = new Server(
      { threads: 1, line: new FirstComeFirstServed(0), draw: () => 1 },
      (at, happened, { id }) => {
        heard.push(`${at} ${id} ${happened}`);
        if (happened === 'done' && id < 2) server.submit(at, id + 1);
      },
    );
    server.submit(0, 0);
    while (server.next() < 100) server.step();
    expect(heard.filter((line) => line.endsWith('done'))).toEqual(['1 0 done', '2 1 done', '3 2 done']);
  });
});

describe('whatever a server is asked', () => {
  const asked = fc.record({
    threads: fc.integer({ min: 1, max: 4 }),
    connections: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    connectedShare: fc.constantFrom(0, 0.3, 1),
    most: fc.constantFrom(0, 2, Number.POSITIVE_INFINITY),
    timeoutSeconds: fc.constantFrom(0.5, 2, Number.POSITIVE_INFINITY),
    abandoned: fc.constantFrom('executed', 'skipped', 'cancelled'),
    stopAt: fc.integer({ min: 0, max: 30 }),
    seed: fc.integer(),
  });

  it('each caller gets one answer, each request one end, and no more is in hand than there are threads', () => {
    fc.assert(
      fc.property(asked, ({ most, stopAt, seed, connections, ...options }) => {
        const stream = new Streams(seed).of('test');
        const answers = new Map<number, number>();
        const ends = new Map<number, number>();
        const count = (map: Map<number, number>, id: number) => map.set(id, (map.get(id) ?? 0) + 1);
        const answered = new Set<Happened>(['refused', 'done', 'timed-out']);
        const server: Server = new Server(
          {
            ...options,
            ...(connections !== undefined && { connections }),
            line: new FirstComeFirstServed(most),
            draw: () => stream.exponential(1),
          },
          (_, happened, { id, abandoned }) => {
            if (server.busy > options.threads || server.waiting > most) throw new Error('more than there is room for');
            if (answered.has(happened) || (happened === 'dropped' && !abandoned)) count(answers, id);
            if (['refused', 'done', 'late', 'dropped'].includes(happened)) count(ends, id);
          },
        );
        let at = 0;
        for (let id = 0; id < 60; id++) {
          at += stream.exponential(0.4);
          while (server.next() <= at) server.step();
          if (id === stopAt) server.stop(at);
          if (id === stopAt + 5) server.resume(at);
          server.submit(at, id);
        }
        server.resume(at);
        while (server.next() < Number.POSITIVE_INFINITY) server.step();
        expect([...answers.values(), ...ends.values()].every((times) => times === 1)).toBe(true);
        expect([answers.size, ends.size]).toEqual([60, 60]);
        expect(server.inSystem).toBe(0);
        expect(server.hands.every((hand) => hand === null)).toBe(true);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
