/**
 * An application, a cache and a database, under five strategies: who loads, who writes what first, what may be old, and
 * what is lost when the cache is.
 */

import { define } from '../engine/define.js';
import { challenges } from './challenges.js';
import { events } from './events.js';
import { type CacheKnobs, knobs } from './knobs.js';
import { CacheModel } from './model.js';
import { CacheNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { theory } from './theory.js';

export const cache = define({
  id: 'cache',
  title: 'A cache in front of a database',
  summary: 'Five strategies, and what each costs in time, load, staleness and lost writes.',
  knobs,
  metrics: [
    { name: 'hitRatio', label: 'hit ratio', unit: '%', digits: 1 },
    { name: 'meanReadMs', label: 'mean read answered', unit: 'ms', digits: 2 },
    { name: 'p99ReadMs', label: 'slowest 1 % of reads answered', unit: 'ms', digits: 1 },
    { name: 'meanWriteMs', label: 'mean write', unit: 'ms', digits: 2 },
    { name: 'databaseReads', label: 'database reads', unit: '', digits: 0 },
    { name: 'databaseWrites', label: 'database writes', unit: '', digits: 0 },
    { name: 'databaseReadRate', label: 'database reads, since a crash', unit: '/s', digits: 1 },
    { name: 'loadRatio', label: 'database load', unit: '%', digits: 1 },
    { name: 'peakReadRate', label: 'database reads in the worst second', unit: '/s', digits: 0 },
    { name: 'staleReads', label: 'stale reads', unit: '', digits: 0 },
    { name: 'lostWrites', label: 'acknowledged writes lost', unit: '', digits: 0 },
    { name: 'unsavedPeak', label: 'most writes unsaved', unit: '', digits: 0 },
    { name: 'evictions', label: 'evictions', unit: '', digits: 0 },
    { name: 'failed', label: 'requests failed', unit: '', digits: 0 },
    { name: 'databaseAnswerMs', label: 'mean answer of the database', unit: 'ms', digits: 1 },
    { name: 'databaseBusy', label: 'threads of the database busy', unit: '%', digits: 0 },
    { name: 'wastedShare', label: "database's work for nobody", unit: '%', digits: 0 },
    { name: 'secondsDown', label: 'seconds down, since a crash', unit: 's', digits: 0 },
    { name: 'recoverySeconds', label: 'until all is well again', unit: 's', digits: 0, absent: 'not yet' },
    { name: 'needsMet', label: "the room's needs met, of 3", unit: '', digits: 0 },
  ],
  gauges: [
    { name: 'databaseReadRate', label: 'database reads', unit: '/s', levels: ['peakReadRate'] },
    { name: 'recentHitRatio', label: 'hit ratio', unit: '%', levels: ['hitRatio'] },
    { name: 'unsaved', label: 'unsaved writes', unit: '', levels: ['unsavedPeak'] },
    { name: 'inLine', label: 'in line at the database', unit: 'requests' },
  ],
  events,
  bare: { until: 100, warmUp: 0.1 },
  scenarios,
  challenges,
  start: (values, setting) => new CacheModel(values, setting),
  picture,
  narrator: (model, tell) => new CacheNarrator(model.system, tell),
  theory,
  expected: ({ requestRate, readRatio, database }) => ({
    databaseReadRate: requestRate * readRatio,
    unsaved: 10,
    inLine: database === 'fixed' ? null : 10,
  }),
  distribution: ({ system }) => ({ label: 'time of a read', unit: 'ms', quantiles: system.tally.readTimes }),
  pictureRows: 14,
  conflict,
});

/** Combinations that would do something else than they say. */
function conflict({ crashAt, downSeconds, room, requests, database, databaseMs }: CacheKnobs): string | null {
  if (database === 'loaded' && databaseMs === 0)
    return '{databaseMs=0} leaves a database that is {database=loaded} no work; set {databaseMs} above 0';
  if (downSeconds > 0 && crashAt === 0) return `{downSeconds=${downSeconds}} needs a crash; set {crashAt} first`;
  if (room !== 'none' && requests > 0) return `{room=${room}} brings its own traffic; {requests} must be 0`;
  return null;
}
