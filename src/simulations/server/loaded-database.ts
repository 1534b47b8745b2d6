import type { Streams } from '../engine/streams.js';
import { FirstComeFirstServed } from './line.js';
import type { Hear } from './request.js';
import { Server } from './server.js';
import { type Distribution, WorkTimes, workOf } from './work-times.js';

/** What those who ask a database may turn of it. */
interface Settings {
  readonly database: 'fixed' | 'loaded';
  readonly databaseThreads: number;
  readonly work: Distribution;
  /** Most requests that wait for a thread; 0 for no limit. */
  readonly lineLimit: number;
  /** When those who ask give up; 0 for never. */
  readonly timeoutSeconds: number;
}

/** A database as a server that load slows, `mean` being the work of a request in seconds; null where it is fixed. */
export function loadedDatabase(settings: Settings, mean: number, streams: Streams, hear: Hear): Server | null {
  const { database, databaseThreads, work, lineLimit, timeoutSeconds } = settings;
  if (database === 'fixed') return null;
  const times = new WorkTimes(workOf(work, mean), streams.of('work'));
  return new Server(
    {
      threads: databaseThreads,
      line: new FirstComeFirstServed(lineLimit > 0 ? lineLimit : Number.POSITIVE_INFINITY),
      timeoutSeconds: timeoutSeconds > 0 ? timeoutSeconds : Number.POSITIVE_INFINITY,
      draw: () => times.draw(),
    },
    hear,
  );
}
