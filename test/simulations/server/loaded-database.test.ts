import { expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { loadedDatabase } from '../../../src/simulations/server/loaded-database.js';

const settings = { databaseThreads: 1, work: 'constant', lineLimit: 1, timeoutSeconds: 1.5 } as const;

it('a database is a server only where it is loaded', () => {
  expect(loadedDatabase({ ...settings, database: 'fixed' }, 1, new Streams(1), () => {})).toBe(null);
});

it('a loaded database has its threads, its line and callers who give up', () => {
  const heard: string[] = [];
  const server = loadedDatabase({ ...settings, database: 'loaded' }, 1, new Streams(1), (at, happened, { id }) =>
    heard.push(`${at} ${id} ${happened}`),
  );
  for (let id = 0; id < 3; id++) server?.submit(0, id);
  while (server !== null && server.next() < 10) server.step();
  expect(heard.filter((line) => /done|refused|timed-out|late/.test(line))).toEqual([
    '0 2 refused',
    '1 0 done',
    '1.5 1 timed-out',
    '2 1 late',
  ]);
});
