import { knobsShown, type Playback } from '../../simulations/engine/playback-state.js';
import type { Knob } from '../../simulations/engine/simulation.js';
import { knobText } from '../../store/simulation-words.js';
import { type Line, line, span } from '../../text/line.js';
import { padEnd, padStart, truncate, width } from '../../text/width.js';

/** The knobs, the chosen one with its dial; at most `rows` of them, always the chosen one among them. */
export function knobLines(playback: Playback, columns: number, rows: number): Line[] {
  const [first, second] = playback.lanes;
  const plan = (second ?? first).plan;
  const names = knobsShown(playback);
  const at = Math.max(0, names.indexOf(playback.knob));
  const start = Math.min(Math.max(0, at - rows + 1), Math.max(0, names.length - rows));
  const shown = names.slice(start, start + rows);
  const labels = shown.map((name) => plan.simulation.knobs[name]?.label ?? name);
  const values = shown.map((name) => valueText(plan.simulation.knobs[name], plan.knobs[name]));
  const valueColumn = Math.max(8, ...values.map((text) => width(text) + 1));
  const was = second === undefined ? 0 : 8;
  const column = Math.min(Math.max(...labels.map(width), 0), Math.max(6, columns - valueColumn - 2 - was));
  return shown.map((name, index): Line => {
    const knob = plan.simulation.knobs[name];
    const value = plan.knobs[name];
    if (knob === undefined || value === undefined) return [];
    const isChosen = name === playback.knob;
    const before = second === undefined ? undefined : first.plan.knobs[name];
    const changed =
      before !== undefined && before !== value ? span(`  was ${knobText(knob, before)}`, 'series-a') : span('');
    const label = padEnd(truncate(labels[index] ?? name, column), column);
    return line(
      span(isChosen ? '▸ ' : '  ', 'accent'),
      isChosen ? { text: label, bold: true } : span(label),
      span(padStart(values[index] ?? '', valueColumn), isChosen ? 'accent' : undefined),
      isChosen && columns >= column + valueColumn + 16 + was ? span(`  ${dial(knob, value)}`, 'accent') : span(''),
      changed,
    );
  });
}

function valueText(knob: Knob | undefined, value: number | string | undefined): string {
  return knob === undefined || value === undefined ? '' : knobText(knob, value);
}

const notches = 9;

/** Where in its range a knob stands: "◂━━●━━━━━━▸". Wide ranges are measured in powers of ten. */
function dial(knob: Knob, value: number | string): string {
  const share =
    knob.kind === 'choice'
      ? knob.choices.indexOf(String(value)) / Math.max(1, knob.choices.length - 1)
      : numberShare(knob, Number(value));
  const at = Math.round(Math.min(Math.max(share, 0), 1) * (notches - 1));
  return `◂${'━'.repeat(at)}●${'━'.repeat(notches - 1 - at)}▸`;
}

function numberShare(knob: Extract<Knob, { kind: 'number' }>, value: number): number {
  if (knob.turn !== 'log') return (value - knob.min) / (knob.max - knob.min || 1);
  const low = Math.log10(Math.max(knob.min, 0.1));
  return (Math.log10(Math.max(value, 0.1)) - low) / (Math.log10(knob.max) - low || 1);
}
