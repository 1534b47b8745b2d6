import { box, clip, fitLine, formatNumber, formatQuantity } from '../../text/draw.js';
import { type Line, line, type Span, span, type Tone } from '../../text/line.js';
import { plural } from '../../text/plural.js';
import type { Size } from '../engine/simulation.js';
import { diagramRows, statesInALine } from './compact.js';
import type { BreakerModel } from './model.js';
import { states } from './states.js';

const labelled = 9;

/**
 * Top: where a call goes and what it meets. Middle: the breaker's three states, the one it is in lit up, or all waiting
 * threads where there is no breaker. Below: every waiting thread with its age, the last results, and the run so far.
 */
export function picture(model: BreakerModel, at: number, size: Size): readonly Line[] {
  const { columns, rows } = size;
  const { circuit } = model;
  const foot = [results(model, columns), timeline(model, at, columns), legend(model, at, columns)];
  if (circuit === null) {
    const room = Math.min(Math.max(1, rows - 1 - foot.length - 2), 4);
    return clip([route(model, at, columns), ...grid(model, at, columns, room), ...foot], size);
  }
  if (rows < diagramRows) {
    const short = [route(model, at, columns), statesInALine(model, at), threads(model, at, columns)];
    return clip([...short, ...foot.slice(0, 2)], size);
  }
  const spare = rows - 10;
  const middle = [...states(circuit, model.knobs, at, columns), threads(model, at, columns)];
  const room = rows < 8 + foot.length - 1 ? [foot[1] ?? []] : foot;
  const air: Line[] = spare > 0 ? [[]] : [];
  return clip([route(model, at, columns), ...air, ...middle, ...(spare > 1 ? air : []), ...room], size);
}

/** callers 20/s ──●──▸ breaker ──●──▸ dependency hangs, 12 s left */
function route(model: BreakerModel, at: number, columns: number): Line {
  const { circuit, knobs } = model;
  const calling = at < knobs.callSeconds;
  const open = circuit?.state === 'open';
  const arrow = columns >= 76 ? 10 : 6;
  const callers = line(span(`callers ${calling ? `${formatNumber(knobs.callRate)}/s` : 'done'} `));
  const guard =
    circuit === null
      ? []
      : line(
          ...moving(at, arrow, calling ? 'accent' : 'dim', calling),
          open ? span(' ✗ refused ', 'warn') : span(' passes ', 'good'),
        );
  const through = moving(at, arrow, open ? 'dim' : 'accent', calling && !open);
  return fitLine([...callers, ...guard, ...through, ...dependency(model, at, columns)], columns);
}

function dependency(model: BreakerModel, at: number, columns: number): Line {
  const left = model.hangLeft(at);
  const { server } = model;
  const name = span(' dependency ', 'strong');
  const inLine = server === null ? null : `${formatNumber(server.waiting)} in line`;
  if (model.hanging(at)) {
    const hangs = `✗ hangs, ${formatQuantity(left, 's', 0)} left`;
    return line(
      name,
      span(inLine === null ? hangs : columns < 76 ? `✗ hangs, ${inLine}` : `${hangs}, ${inLine}`, 'bad'),
    );
  }
  if (server === null || inLine === null) return line(name, span('✓ answers', 'good'));
  const isBusy = server.waiting > server.threads;
  const mark = isBusy ? '✗' : '✓';
  const words = isBusy ? ' is busy,' : ' answers,';
  return line(name, span(`${mark}${columns < 76 ? '' : words} ${inLine}`, isBusy ? 'bad' : 'good'));
}

/** An arrow with a call on its way. */
function moving(at: number, cells: number, tone: Tone, moves: boolean): Span[] {
  const shaft = '─'.repeat(cells - 1);
  if (!moves) return [span(`${shaft}▸`, 'dim')];
  const place = Math.floor(at * 8) % (cells - 1);
  return [span(shaft.slice(0, place), 'dim'), span('●', tone), span(`${shaft.slice(place + 1)}▸`, 'dim')];
}

/** Each thread as a column that grows while it waits, full when its call is about to time out; a dot where it is free. */
function columnsOf(model: BreakerModel, at: number, from: number, cells: number, spacer = ''): Span[] {
  const ages = '▁▂▃▄▅▆▇█';
  return model.threads.all.slice(from, from + cells).map(({ sentAt }): Span => {
    if (Number.isNaN(sentAt)) return span(`·${spacer}`, 'dim');
    const age = Math.min(7, Math.floor(((at - sentAt) / model.knobs.timeoutSeconds) * 8));
    return span((ages[age] ?? '█') + spacer, 'bad');
  });
}

function threads(model: BreakerModel, at: number, columns: number): Line {
  const count = ` ${formatNumber(model.threads.waiting)} wait`;
  return [label('threads'), ...columnsOf(model, at, 0, columns - labelled - count.length), span(count, 'strong')];
}

/** All threads, in a frame. */
function grid(model: BreakerModel, at: number, columns: number, rows: number): readonly Line[] {
  const { timeoutSeconds } = model.knobs;
  const threads = model.threads.all;
  const inside = columns - 4;
  const roomy = threads.length * 2 <= inside * rows;
  const each = roomy ? Math.floor(inside / 2) : inside;
  const lines = Array.from({ length: rows }, (_, row) => columnsOf(model, at, row * each, each, roomy ? ' ' : ''));
  const hidden = threads.length - each * rows;
  const more = hidden > 0 ? ` (${formatNumber(hidden)} threads are not shown)` : '';
  const title = `${plural(model.threads.waiting, 'thread waits', 'threads wait')}, each for ${formatQuantity(timeoutSeconds, 's')} at most${more}`;
  return box(title, lines, columns);
}

/** The last results, newest on the right. */
function results(model: BreakerModel, columns: number): Line {
  const cells = Math.min(columns - labelled, 100);
  const marks = Array.from({ length: cells }, (_, index): Span => {
    const result = model.recent.result(cells - 1 - index);
    if (result === null) return span(' ');
    return result === 'answered' ? span('✓', 'good') : result === 'failed' ? span('✗', 'bad') : span('–', 'warn');
  });
  return [label('results'), ...marks];
}

const conditions: readonly [string, Tone][] = [
  ['·', 'dim'],
  ['─', 'good'],
  ['━', 'bad'],
  ['░', 'warn'],
  ['?', 'accent'],
];

function timeline(model: BreakerModel, at: number, columns: number): Line {
  const cells = columns - labelled;
  const marks = Array.from({ length: cells }, (_, cell): Span => {
    const [mark, tone] = conditions[model.recent.condition(cell / cells, (cell + 1) / cells, at)] ?? ['·', 'dim'];
    return span(mark, tone);
  });
  return [label('so far'), ...marks];
}

function legend(model: BreakerModel, at: number, columns: number): Line {
  const guarded = model.circuit !== null;
  const text = guarded
    ? '✓ answered ✗ timed out – refused   ━ hang ░ open ? half-open'
    : '✓ answered  ✗ timed out   ━ hang';
  return fitLine(line(span(`${formatQuantity(at, 's', 1)}`.padEnd(labelled), 'dim'), span(text, 'dim')), columns);
}

function label(text: string): Span {
  return span(text.padEnd(labelled), 'dim');
}
