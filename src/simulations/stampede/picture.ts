import { bar, clip, formatNumber, formatQuantity } from '../../text/draw.js';
import { type Line, line, type Span, span, type Tone } from '../../text/line.js';
import { plotLines } from '../../text/plot.js';
import type { Plot } from '../../text/plot-model.js';
import type { Size } from '../engine/simulation.js';
import type { Server } from '../server/server.js';
import { shareAt } from './arrivals.js';
import type { StampedeModel } from './model.js';

const label = 10;

/** One hot key: its life, the herd that rebuilds it and those who wait. Many keys: when they will expire. */
export function picture(model: StampedeModel, at: number, size: Size): readonly Line[] {
  const { columns } = size;
  const hot = model.knobs.keys === 1;
  const state = hot
    ? [life(model, at, columns), ...chance(model, at, columns)]
    : [...traffic(model, at, columns), held(model, at, columns)];
  const crowd = [...herd(model, columns), database(model, at, columns)];
  const room = size.rows - state.length - crowd.length - 2;
  const plot =
    !hot && model.knobs.start === 'full' && room >= 4
      ? whenTheyExpire(model, at, { columns, rows: Math.min(room, 8) })
      : [];
  let spare = room - plot.length;
  const air = (): Line[] => (spare-- > 0 ? [[]] : []);
  return clip([header(model), ...air(), ...state, ...plot, ...air(), ...crowd, ...air(), worst(model)], size);
}

function header({ knobs }: StampedeModel): Line {
  const { protection, readRate, processes, rebuildSeconds, keys } = knobs;
  const fleet = processes === 1 ? '' : `   ${processes} processes`;
  const what = keys === 1 ? '' : `   ${formatNumber(keys)} keys`;
  const text = `   ${formatNumber(readRate)} reads/s   ${formatQuantity(rebuildSeconds, 's')} to rebuild${fleet}${what}`;
  return line(span(protection === 'none' ? 'no protection' : protection, 'strong'), span(text, 'dim'));
}

function row(name: string, ...rest: Span[]): Line {
  return line(span(name.padEnd(label), 'dim'), ...rest);
}

function cells(columns: number): number {
  return Math.max(10, Math.min(40, columns - label - 36));
}

function life({ expires, knobs }: StampedeModel, at: number, columns: number): Line {
  const end = expires[0] ?? 0;
  const left = end - at;
  const drawn = span(bar(Math.max(0, left), knobs.timeToLive, cells(columns), '─'), 'series-b');
  if (end === 0) return row('life', drawn, span(' ✗ never filled', 'bad'));
  if (left > 0) return row('life', drawn, span(` ${formatQuantity(left, 's', 1)} left`));
  const stale = knobs.serveStale === 'yes' ? ', served stale' : '';
  return row('life', drawn, span(` ✗ expired ${formatQuantity(-left, 's', 1)} ago${stale}`, 'bad'));
}

function chance({ expires, knobs }: StampedeModel, at: number, columns: number): readonly Line[] {
  if (knobs.protection !== 'early-refresh') return [];
  const left = Math.max(0, (expires[0] ?? 0) - at);
  const value = Math.exp(-left / (knobs.beta * knobs.rebuildSeconds));
  const text = ` ${formatQuantity(value, '%', 1)} of reads rebuild now`;
  return [row('chance', span(bar(value, 1, cells(columns), '─'), 'accent'), span(text))];
}

/** A mark for each rebuild and each waiting reader, or for every so many where they are more than fit. */
function herd({ rebuilding, waiting, knobs }: StampedeModel, columns: number): readonly Line[] {
  const room = Math.min(50, columns - label - 30);
  const crowd = (count: number, mark: string, tone: Tone, text: string): Span[] => {
    const each = Math.max(1, Math.ceil(count / room));
    const marks = mark.repeat(Math.ceil(count / each));
    const scale = each > 1 ? `, ${mark} is ${each}` : '';
    return [span(marks && `${marks} `, tone), span(`${formatNumber(count)} ${text}${scale}`)];
  };
  const merged = knobs.protection === 'lease' || knobs.protection === 'single-flight';
  return [
    row('rebuilds', ...crowd(rebuilding, '▶', 'accent', 'under way')),
    ...(merged ? [row('waiting', ...crowd(waiting, '○', 'warn', 'for somebody else'))] : []),
  ];
}

function database(model: StampedeModel, at: number, columns: number): Line {
  const { loads, knobs, server } = model;
  if (server !== null) return threads(server, columns);
  const count = loads.now(at);
  const over = count > knobs.databaseCapacity;
  const drawn = span(
    bar(count, knobs.databaseCapacity, cells(columns), '─') + (over ? '▶' : ''),
    over ? 'bad' : 'series-a',
  );
  const text = ` ${formatNumber(count)} of ${formatNumber(knobs.databaseCapacity)} loads this second`;
  return row('database', drawn, over ? span(`${text} ✗`, 'bad') : span(text));
}

/** The threads of a loaded database, and those who wait for one. */
function threads(server: Server, columns: number): Line {
  const { waiting, busy, threads: all } = server;
  const isFull = waiting > 0;
  const drawn = span(bar(busy, all, cells(columns), '─') + (isFull ? '▶' : ''), isFull ? 'bad' : 'series-a');
  const text = ` ${formatNumber(busy)} of ${formatNumber(all)} threads, ${formatNumber(waiting)} in line`;
  return row('database', drawn, isFull ? span(`${text} ✗`, 'bad') : span(text));
}

function worst({ stampede, loads, staleReads, server, failed, hits, misses }: StampedeModel): Line {
  if (server !== null) {
    const missed = formatQuantity(misses / Math.max(1, hits + misses), '%', 0);
    const text = `loads for one expiry ${formatNumber(stampede)}   reads missed ${missed}   failed `;
    return row('so far', span(text), span(formatNumber(failed), failed > 0 ? 'bad' : 'dim'));
  }
  const text = `loads for one expiry ${formatNumber(stampede)}   in one second ${formatNumber(loads.peak)}   stale reads ${formatNumber(staleReads)}`;
  return row('so far', span(text));
}

function traffic({ knobs }: StampedeModel, at: number, columns: number): readonly Line[] {
  if (knobs.rampPerMinute === 1) return [];
  const share = shareAt(knobs, at);
  const text = ` ${formatQuantity(share, '%', 0)}, ${formatNumber(share * knobs.readRate)} reads/s`;
  return [row('let in', span(bar(share, 1, cells(columns), '─'), 'series-b'), span(text))];
}

function held({ expires, knobs }: StampedeModel, at: number, columns: number): Line {
  let fresh = 0;
  for (const end of expires) if (end > at) fresh += 1;
  const text = ` ${formatNumber(fresh)} of ${formatNumber(knobs.keys)} keys`;
  return row('fresh', span(bar(fresh, knobs.keys, cells(columns), '─'), 'good'), span(text));
}

/** Keys by the time at which they expire, from now on. */
function whenTheyExpire({ expires, knobs }: StampedeModel, at: number, size: Size): readonly Line[] {
  const horizon = knobs.timeToLive * (knobs.protection === 'jittered-ttl' ? 1 + knobs.jitter : 1) + 1;
  const slots = Math.max(10, size.columns - 14);
  const counts: number[] = new Array(slots).fill(0);
  for (const end of expires) {
    const slot = Math.floor(((end - at) / horizon) * slots);
    if (slot >= 0 && slot < slots) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  const plot: Plot = {
    curves: [{ values: counts, passed: slots, slots, tone: 'series-a' }],
    most: Math.max(...counts, 1),
    whole: true,
    share: false,
    until: horizon,
    at: null,
    marks: [],
    levels: [],
    flags: [],
    unit: 's from now',
  };
  return [[span('keys by when they expire', 'dim')], ...plotLines(plot, { ...size, rows: size.rows - 1 }, 9)];
}
