/**
 * When everyone misses at once: a hot key or many keys expire, and readers who know nothing of each other rebuild them.
 * Five ways to meet it, and the start of a cold cache.
 */
import { define } from '../engine/define.js';
import { events } from './events.js';
import { knobs } from './knobs.js';
import { StampedeModel } from './model.js';
import { StampedeNarrator } from './narrator.js';
import { picture } from './picture.js';
import { scenarios } from './scenarios.js';
import { theory } from './theory.js';

export const stampede = define({
  id: 'stampede',
  title: 'When everyone misses at once',
  summary: 'One hot key or many keys expire: how many loads reach the database, and who waits?',
  knobs,
  metrics: [
    { name: 'stampede', label: 'loads for one expiry', unit: '', digits: 0 },
    { name: 'rebuilds', label: 'rebuilds in all', unit: '', digits: 0 },
    { name: 'peakExpiries', label: 'most expiries in a second', unit: '/s', digits: 0 },
    { name: 'peakDatabaseLoads', label: 'most loads in a second', unit: '/s', digits: 0 },
    { name: 'secondsOverCapacity', label: 'seconds with more than the database takes', unit: 's', digits: 0 },
    { name: 'p99Ms', label: 'slowest 1 % of reads', unit: 'ms', digits: 0 },
    { name: 'staleReads', label: 'stale reads', unit: '', digits: 0 },
    { name: 'missShare', label: 'reads that missed', unit: '%', digits: 1 },
    { name: 'failed', label: 'reads that failed', unit: '', digits: 0 },
    { name: 'wastedShare', label: "database's work for nobody", unit: '%', digits: 0 },
    { name: 'databaseBusy', label: 'threads of the database busy', unit: '%', digits: 0 },
  ],
  gauges: [
    { name: 'loads', label: 'loads this second', unit: '/s', levels: ['peakDatabaseLoads'] },
    { name: 'rebuilding', label: 'rebuilds under way', unit: '' },
    { name: 'waiting', label: 'readers waiting', unit: '' },
    { name: 'inLine', label: 'loads in line', unit: '' },
  ],
  events,
  bare: { until: 60, warmUp: 0 },
  scenarios,
  start: (values, setting) => new StampedeModel(values, setting),
  picture,
  narrator: (model, tell) => new StampedeNarrator(model, tell),
  theory,
  expected: ({ readRate, rebuildSeconds, protection }) => {
    const together = Math.max(10, readRate * rebuildSeconds);
    return { loads: together, waiting: together, ...(protection === 'none' && { rebuilding: together }) };
  },
  distribution: ({ readTimes }) => ({ label: 'time of a read', unit: 'ms', quantiles: readTimes }),
  pictureRows: 16,
});
