import { bar, beside, box, clip, fitLine, formatNumber, formatQuantity } from '../../text/draw.js';
import { type Line, line, span } from '../../text/line.js';
import { width } from '../../text/width.js';
import type { Size } from '../engine/simulation.js';
import { policyTitles } from '../eviction/words.js';
import type { Server } from '../server/server.js';
import { cellsOf, databaseCells, fewKeys, flow, heat } from './cells.js';
import { capacityOf } from './knobs.js';
import type { CacheModel } from './model.js';
import type { System } from './system.js';

const appWidth = 9;
const roadWidth = 13;

/**
 * The way of a request: the application, the cache with its entries, the road to the database and what is on it, the
 * database with its load. Below: what is unsaved and when it will be saved, how long copies live, what went wrong.
 */
export function picture({ system, writes }: CacheModel, at: number, size: Size): readonly Line[] {
  const { nextFlush } = writes;
  const whole = footer(system, nextFlush, at, size.columns);
  // Boxes come first: what stands under them is left out where they would be cut.
  const foot = whole.slice(0, Math.max(0, size.rows - 6));
  const rest = size.columns - appWidth - roadWidth;
  const cacheWidth = Math.round(rest * 0.56);
  const most = Math.max(1, Math.min(size.rows - 3 - foot.length, 8));
  const cache = cacheBox(system, at, cacheWidth - 4, most);
  const database = databaseBox(system, at, rest - cacheWidth - 4, most);
  const height = Math.min(most, Math.max(3, cache.lines.length, database.lines.length));
  const row = beside(
    column(application(system), height + 2, appWidth),
    drawn(cache, cacheWidth, height),
    column(road(system, nextFlush, at), height + 2, roadWidth),
    drawn(database, rest - cacheWidth, height),
  );
  const spare = size.rows - 1 - row.length - foot.length;
  const air: Line[] = spare > 0 ? [[]] : [];
  return clip([header(system, size.columns), ...row, ...air, ...foot], size);
}

/** The strategy and its price; the room that it is for is named where there is room for it. */
function header({ knobs, tally }: System, columns: number): Line {
  const parts = [span(knobs.strategy, 'strong')];
  if (knobs.room !== 'none' && columns >= 80) parts.push(span(` for ${knobs.room}`, 'accent'));
  if (knobs.readRatio > 0) {
    parts.push(span('   hits ', 'dim'), span(formatQuantity(tally.hitRatio, '%', 1)));
    parts.push(span('   mean read ', 'dim'), span(formatQuantity(tally.meanReadMs, 'ms', 2)));
  }
  if (knobs.readRatio < 1) parts.push(span('   mean write ', 'dim'), span(formatQuantity(tally.meanWriteMs, 'ms', 2)));
  return parts;
}

/** Lines of one width, centred in a height. */
function column(lines: readonly Line[], height: number, cells: number): readonly Line[] {
  const above = Math.max(0, Math.floor((height - lines.length) / 2));
  return Array.from({ length: height }, (_, row) => fitLine(lines[row - above] ?? [], cells));
}

function application({ knobs }: System): readonly Line[] {
  const { requestRate, readRatio } = knobs;
  const rate = (share: number, what: string): Line[] =>
    share === 0 ? [] : [[span(`${compact(requestRate * share)} ${what}/s`, 'dim')]];
  return [[span('app ───▶', 'strong')], ...rate(readRatio, 'r'), ...rate(1 - readRatio, 'w')];
}

/** "5 k" for 5,000: a rate that has to fit. */
function compact(value: number): string {
  return value >= 1000
    ? `${formatNumber(value / 1000, value % 1000 === 0 ? 0 : 1)}k`
    : formatNumber(value, value < 10 ? 1 : 0);
}

/** A box before its height is known. */
interface Content {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly alarm: boolean;
}

function drawn({ title, lines, alarm }: Content, columns: number, height: number): readonly Line[] {
  const padded = Array.from({ length: height }, (_, row) => lines[row] ?? []);
  return box(title, padded, columns, alarm ? 'bad' : 'dim');
}

function cacheBox(system: System, at: number, columns: number, rows: number): Content {
  const { knobs, store, up } = system;
  if (!up) {
    const back = formatQuantity(Math.max(0, knobs.crashAt + knobs.downSeconds - at), 's', 1);
    return {
      title: 'cache',
      lines: [[span('✗ cannot be reached', 'bad')], [span(`back in ${back}`, 'dim')]],
      alarm: true,
    };
  }
  const held = `${formatNumber(store.policy.size)} of ${formatNumber(knobs.capacity)}`;
  const titles = [`cache ${held}, ${policyTitles[knobs.policy]}`, `cache ${held}`, held];
  const title = titles.find((text) => width(text) <= columns - 2) ?? 'cache';
  const strip = knobs.keys > 2 * columns ? [heat(system, columns)] : [];
  const cells = cellsOf(system, at, Math.floor(((rows - strip.length) * columns) / 2));
  return { title, lines: [...flow(cells, columns, rows - strip.length), ...strip], alarm: false };
}

function databaseBox(system: System, at: number, columns: number, rows: number): Content {
  const { tally, knobs } = system;
  const { server } = system.database;
  const capacity = capacityOf(knobs);
  const load = tally.recentDatabaseReads.perSecond(at) / capacity;
  // A line that is longer than what is worked on is what a loaded database suffers from, whoever asks.
  const over = server === null ? load > 1 : server.waiting > server.threads;
  const text = formatQuantity(load, '%', 0);
  const lines: Line[] = [];
  if (knobs.readRatio > 0) {
    const gauge = bar(load, 1, Math.max(2, columns - width(text) - 3), '─');
    const reads = `reads ${compact(tally.recentDatabaseReads.perSecond(at))}`;
    const most = columns < 16 ? '/s' : ` of ${compact(capacity)}/s`;
    lines.push([span(reads), span(most, 'dim')]);
    if (server === null)
      lines.push([span(gauge, over ? 'bad' : 'series-a'), span(over ? '▶ ' : ' '), span(text, over ? 'bad' : 'dim')]);
  }
  if (server !== null) lines.push(...threads(server, columns, over));
  if (knobs.readRatio < 1) lines.push([span(`writes ${compact(tally.recentDatabaseWrites.perSecond(at))}/s`)]);
  if (knobs.keys <= fewKeys) lines.push(...flow(databaseCells(system), columns, rows - lines.length));
  return { title: over ? 'database overload' : 'database', lines, alarm: over };
}

/** The threads of a loaded database, and who waits for one. */
function threads(server: Server, columns: number, over: boolean): readonly Line[] {
  const text = `${formatNumber(server.busy)}/${formatNumber(server.threads)}`;
  const gauge = bar(server.busy, server.threads, Math.max(2, columns - width(text) - 3), '─');
  return [
    [span(gauge, over ? 'bad' : 'series-a'), span(` ${text}`, 'dim')],
    [span(`${compact(server.waiting)} in line`, over ? 'bad' : 'dim')],
  ];
}

/** What is on its way between cache and database. */
function road({ loading, knobs }: System, nextFlush: number, at: number): readonly Line[] {
  if (knobs.strategy === 'write-back') {
    const wait = Math.max(0, nextFlush - at);
    return [
      [span(' ╌╌ flush ╌╌▶', wait < 0.5 ? 'accent' : 'dim')],
      [span(` in ${formatQuantity(wait, 's', 1)}`, 'dim')],
    ];
  }
  const loads = loading === 0 ? ' ──────────▶' : ` ${'▶'.repeat(Math.min(loading, 11))}`;
  const count = loading === 0 ? [] : [[span(` ${formatNumber(loading)} loading`, 'accent')]];
  return [[span(loads, loading === 0 ? 'dim' : 'accent')], ...count];
}

function footer({ knobs, tally, store }: System, nextFlush: number, at: number, columns: number): readonly Line[] {
  const cells = Math.max(10, Math.min(30, columns - 46));
  const lines: Line[] = [];
  if (knobs.strategy === 'write-back') {
    const most = Math.max(1, knobs.requestRate * (1 - knobs.readRatio) * knobs.flushSeconds);
    const keys = `${formatNumber(store.unsavedKeys)} ${store.unsavedKeys === 1 ? 'key' : 'keys'}`;
    const wait = formatQuantity(Math.max(0, nextFlush - at), 's', 1);
    const text = ` ${formatNumber(tally.unsaved)} writes to ${keys}, flush in ${wait}`;
    lines.push(line(span('unsaved  ', 'dim'), span(bar(tally.unsaved, most, cells, '─'), 'warn'), text));
  }
  if (knobs.timeToLive > 0 && knobs.keys === 1) {
    const left = store.policy.has(0) ? Math.max(0, store.secondsLeft(0, at)) : 0;
    const text = left === 0 ? ' expired: the next read loads' : ` ${formatQuantity(left, 's', 1)} left`;
    lines.push(line(span('life     ', 'dim'), span(bar(left, knobs.timeToLive, cells, '─'), 'series-b'), text));
  }
  const marks = [
    ...(knobs.strategy === 'write-back' ? ['● unsaved'] : []),
    ...(tally.staleReads > 0 ? ['! older than the database'] : []),
    ...(knobs.timeToLive > 0 ? ['▁▄█ life left'] : []),
  ];
  lines.push(harm(tally));
  if (marks.length > 0) lines.push([span(marks.join('   '), 'dim')]);
  return lines;
}

/** What went wrong so far. */
function harm({ staleReads, lostWrites, failed }: System['tally']): Line {
  const count = (name: string, value: number) => [
    span(`${name} `, 'dim'),
    value > 0 ? span(`✗ ${formatNumber(value)}`, 'bad') : span('0', 'dim'),
  ];
  const apart = span('   ');
  return [
    ...count('stale reads', staleReads),
    apart,
    ...count('writes lost', lostWrites),
    apart,
    ...count('requests failed', failed),
  ];
}
