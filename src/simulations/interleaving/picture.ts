import { beside, box, clip, gap } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { truncate, width } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import type { Size } from '../engine/simulation.js';
import type { InterleavingModel } from './model.js';
import type { Place } from './scene.js';

/** The rule, the two actors' moves along one line of time, what is where, what just happened, and all the orders. */
export function picture(model: InterleavingModel, _at: number, size: Size): readonly Line[] {
  const [one, two] = model.scene.actors;
  const label = Math.max(width(one), width(two)) + 2;
  const cell = Math.min(14, Math.floor((size.columns - label) / model.moves.length));
  const time = [timeLine(model, label, cell), lane(model, 0, one, label, cell), lane(model, 1, two, label, cell)];
  const boxed = size.rows >= 9;
  const places = model.world.places();
  const state = boxed ? boxes(places, size.columns) : [line(...places.flatMap(inWords))];
  const room = size.rows - (1 + time.length + state.length + 1);
  const said = whatHappened(model, size.columns, Math.max(1, room));
  let spare = room - said.length;
  const air = (): Line[] => (spare-- > 0 ? [[]] : []);
  return clip([ruleLine(model), ...air(), ...time, ...air(), ...state, ...said, ...air(), ordersLine(model)], size);
}

/** The last move and how it all ended; where there is not enough room for both, the end. */
function whatHappened(
  { sentence, judged, made, moves, world }: InterleavingModel,
  columns: number,
  rows: number,
): readonly Line[] {
  if (made === 0) return [[span('Nothing has happened yet.')]];
  if (!judged || moves[made - 1]?.actor === 2) return wrap([span(sentence)], columns).slice(0, rows);
  const both = wrap([span(`${sentence} ${world.ending()}`)], columns);
  return both.length <= rows ? both : wrap([span(world.ending())], columns).slice(0, rows);
}

function ruleLine({ scene, judged, breaks, order, world }: InterleavingModel): Line {
  const healed = judged && !world.broken() ? ', then healed' : '';
  const verdict: Span = !judged
    ? span('not decided yet', 'dim')
    : breaks[order]
      ? span(`✗ broken${healed}`, 'bad')
      : span('✓ kept', 'good');
  return line(verdict, span('  rule: ', 'dim'), scene.invariant);
}

function timeLine({ moves, made }: InterleavingModel, label: number, cell: number): Line {
  const numbers = moves.map((_, index) => span(String(index + 1).padEnd(cell), index === made - 1 ? 'accent' : 'dim'));
  return line(' '.repeat(label), ...numbers);
}

/** An actor's moves, each under its moment: "▸" is the one just made, "·" those to come. Time flows where the line is solid. */
function lane({ moves, made }: InterleavingModel, actor: 0 | 1, name: string, label: number, cell: number): Line {
  const cells = moves.flatMap((move, index): Span[] => {
    const rail = index < made ? '─' : '┄';
    if (move.actor !== actor && !(move.actor === 2 && actor === 0)) return [span(rail.repeat(cell), 'dim')];
    const mark = index === made - 1 ? '▸' : index < made ? '' : '·';
    const text = truncate(mark + move.name, cell);
    const tone = index === made - 1 ? 'accent' : index < made ? undefined : 'dim';
    return [span(text, tone), span(rail.repeat(Math.max(0, cell - width(text))), 'dim')];
  });
  return line(span(name.padEnd(label), 'strong'), ...cells);
}

function boxes(places: readonly Place[], columns: number): readonly Line[] {
  const each = Math.min(24, Math.floor((columns - 1) / places.length) - 1);
  const drawn = places.map(({ name, content, bad }) => {
    const text = bad ? span(content, 'bad') : span(content);
    return box(name, [[text]], each, bad ? 'bad' : 'dim');
  });
  return beside(...drawn.flatMap((of, index) => (index === 0 ? [of] : [gap(1), of])));
}

function inWords({ name, content, bad }: Place): Span[] {
  return [span(`${name}: `, 'dim'), bad ? span(content, 'bad') : span(content), span('  ')];
}

/** All orders, the one that is played in brackets, and which of them break the rule. */
function ordersLine({ breaks, order }: InterleavingModel): Line {
  const spans = breaks.map((broken, index): Span => {
    const text = `${index}${broken ? '✗' : '✓'}`;
    return index === order ? span(`[${text}]`, 'strong') : span(` ${text} `, broken ? 'bad' : 'dim');
  });
  return line(span('orders', 'dim'), ...spans, ` ${breaks.filter(Boolean).length} of ${breaks.length} ✗`);
}
