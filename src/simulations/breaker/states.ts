import { bar, beside, box, formatQuantity } from '../../text/draw.js';
import { type Line, span, type Tone } from '../../text/line.js';
import type { Circuit, CircuitState } from './circuit.js';
import type { FailureRate } from './rule.js';

interface Settings {
  readonly openSeconds: number;
  readonly probes: number;
}

/** The state diagram: closed → open → half-open and back. Five lines; the state it is in is named in capitals. */
export function states(circuit: Circuit, knobs: Settings, at: number, columns: number): readonly Line[] {
  const arrow = columns >= 100 ? 14 : columns >= 72 ? 9 : 5;
  const inner = Math.floor((columns - 2 * arrow) / 3);
  const { openSeconds, probes } = knobs;
  const left = circuit.state === 'open' ? circuit.timerEnds - at : 0;
  const { rule } = circuit;
  const watched =
    rule.kind === 'count' ? counted(rule.failures(at), rule.needed, inner - 4) : shares(rule, at, inner - 4);
  const closed = [[span(watched.marks, 'bad')], [span(watched.text, circuit.state === 'closed' ? undefined : 'dim')]];
  const open = [
    [span(bar(left, openSeconds, inner - 4, '─'), 'warn')],
    [span(left > 0 ? `${formatQuantity(left, 's', 1)} left` : `for ${formatQuantity(openSeconds, 's')}`, 'dim')],
  ];
  const half = [
    [span(probeMarks(circuit, probes, inner - 4), 'accent')],
    [span(probes === 1 ? '1 probe' : `${probes} probes`, 'dim')],
  ];
  const short = arrow < 9;
  const trip = rule.kind === 'count' ? `${rule.needed} ✗` : `${formatQuantity(rule.thresholds.failureRate, '%', 0)} ✗`;
  const boxes = beside(
    stateBox('closed', circuit.state, closed, inner, 'good'),
    arrows(arrow, [short ? '' : trip, `${'─'.repeat(arrow - 2)}▸`]),
    stateBox('open', circuit.state, open, inner, 'bad'),
    arrows(arrow, [`${short ? '──' : 'timer ─'}▸`, short ? '◂─✗' : '◂─── ✗']),
    stateBox('half-open', circuit.state, half, inner, 'warn'),
  );
  const back = Math.max(0, 2 * (inner + arrow) - 1);
  const words = probes === 1 ? ' probe answered ' : ' probes answered ';
  const side = Math.max(0, Math.floor((back - words.length) / 2));
  const pad = ' '.repeat(Math.floor(inner / 2));
  const dash = '─'.repeat(side);
  return [...boxes, [span(`${pad}▲${dash}${words}${'─'.repeat(Math.max(0, back - words.length - side))}┘`, 'dim')]];
}

/** What a closed breaker has seen, as marks and in words. */
interface Watched {
  readonly marks: string;
  readonly text: string;
}

function counted(failures: number, needed: number, cells: number): Watched {
  const failed = Math.min(failures, needed);
  return { marks: slots(failed, needed, cells), text: `${failed} of ${needed} ✗` };
}

/** The share that is nearer to its threshold. */
function shares({ closed, thresholds }: FailureRate, at: number, cells: number): Watched {
  closed.reach(at);
  const { calls, failed, slow } = closed;
  const least = Math.min(thresholds.minimumCalls, closed.most);
  if (calls < least)
    return { marks: bar(calls, least, cells, '·'), text: `${calls} of ${least}${cells < 15 ? '' : ' calls'}` };
  const isSlow = slow / thresholds.slowRate > failed / thresholds.failureRate;
  const share = (isSlow ? slow : failed) / calls;
  return { marks: bar(share, 1, cells, '·'), text: `${formatQuantity(share, '%', 0)} ${isSlow ? 'slow' : '✗'}` };
}

function stateBox(
  name: CircuitState,
  now: CircuitState,
  lines: readonly Line[],
  columns: number,
  tone: Tone,
): readonly Line[] {
  return name === now ? box(`● ${name.toUpperCase()}`, lines, columns, tone) : box(name, lines, columns);
}

/** Labels between two boxes of four lines, centred. */
function arrows(cells: number, labels: readonly string[]): readonly Line[] {
  return ['', ...labels, ''].map((label) => {
    const before = Math.floor((cells - label.length) / 2);
    return [span(' '.repeat(before) + label + ' '.repeat(Math.max(0, cells - label.length - before)), 'dim')];
  });
}

/** ✗✗✗·· while there is room for one mark each, a bar otherwise. */
function slots(filled: number, total: number, cells: number): string {
  if (total > cells) return bar(filled, total, cells, '·');
  return '✗'.repeat(filled) + '·'.repeat(total - filled);
}

function probeMarks(circuit: Circuit, probes: number, cells: number): string {
  const { probesSent, probesAnswered } = circuit;
  const marks = '✓'.repeat(probesAnswered) + '◐'.repeat(probesSent - probesAnswered) + '·'.repeat(probes - probesSent);
  return marks.slice(0, cells);
}
