import { choiceText } from '../../simulations/engine/knobs.js';
import { knobsShown, type Playback } from '../../simulations/engine/playback-state.js';
import type { Knob, NumberKnob } from '../../simulations/engine/simulation.js';
import { knobRange, knobText } from '../../store/simulation-words.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { formatNumber } from '../../text/number.js';
import { padEnd, padStart, truncate, width } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';

/** A knob's slider takes at most this many cells, and is left out under the least. */
const widestSlider = 16;
const narrowestSlider = 6;

/** A label is not cut under this many cells. */
const leastLabel = 6;

/**
 * The knobs with their values and sliders, at most `rows` of them, always the chosen one among them; below, what the chosen
 * one can take. `typed` is what has been typed for it so far, null where nothing is being typed.
 */
export function knobLines(playback: Playback, typed: string | null, columns: number, rows: number): Line[] {
  const [first, second] = playback.lanes;
  const plan = (second ?? first).plan;
  const { simulation } = plan;
  const names = knobsShown(playback);
  const at = Math.max(0, names.indexOf(playback.knob));
  const start = Math.min(Math.max(0, at - rows + 1), Math.max(0, names.length - rows));
  const shown = names.slice(start, start + rows).flatMap((name) => {
    const knob = simulation.knobs[name];
    const value = plan.knobs[name];
    return knob === undefined || value === undefined ? [] : [{ name, knob, value }];
  });
  const texts = shown.map(({ name, knob, value }) =>
    name === playback.knob && typed !== null ? typed : knobText(knob, value),
  );
  const was = shown.map(({ name, knob, value }) => {
    const before = second === undefined ? undefined : first.plan.knobs[name];
    return before === undefined || before === value ? '' : phrase('was {value}', { value: knobText(knob, before) });
  });
  const valueColumn = Math.max(6, ...texts.map((text) => width(text) + (typed === null ? 1 : 2)));
  const wasWidth = Math.max(0, ...was.map((text) => (text === '' ? 0 : width(text) + 2)));
  const longest = Math.max(...shown.map(({ knob }) => width(knob.label)), 0);
  // What a knob was has a column of its own only where no label is cut for it: below the knobs it is said as well.
  const wasColumn = 2 + longest + valueColumn + wasWidth <= columns ? wasWidth : 0;
  const labelColumn = Math.min(longest, Math.max(leastLabel, columns - 2 - valueColumn - wasColumn));
  const rest = columns - 2 - labelColumn - valueColumn - wasColumn - 2;
  const slider = rest < narrowestSlider ? 0 : Math.min(rest, widestSlider);
  const lines = shown.map(({ name, knob, value }, row): Line => {
    const isChosen = name === playback.knob;
    const text = texts[row] ?? '';
    // A label that is too long for its column takes what its own value leaves free.
    const free = Math.max(0, valueColumn - width(text) - (isChosen && typed !== null ? 2 : 1));
    const cells = Math.max(labelColumn, Math.min(width(knob.label), labelColumn + free));
    const label = padEnd(truncate(knob.label, cells), cells);
    return line(
      span(isChosen ? '▸ ' : '  ', 'accent'),
      isChosen ? { text: label, bold: true } : span(label),
      ...valueSpans(text, valueColumn - (cells - labelColumn), isChosen, isChosen && typed !== null),
      ...(slider === 0 ? [] : [span('  '), ...sliderSpans(knob, value, slider, isChosen)]),
      span(wasColumn === 0 ? '' : padStart(was[row] ?? '', wasColumn), 'series-a'),
    );
  });
  const chosen = shown.find(({ name }) => name === playback.knob);
  if (chosen === undefined) return lines;
  const before = wasColumn === 0 ? (was[shown.indexOf(chosen)] ?? '') : '';
  const isShort = before !== '' && width(before) + 2 <= columns;
  return [...lines, isShort ? [span(`  ${before}`, 'series-a')] : hintLine(chosen.knob, chosen.value, typed, columns)];
}

/** A value; behind one that is being typed stands the cursor. */
function valueSpans(text: string, column: number, isChosen: boolean, isTyped: boolean): Span[] {
  if (!isChosen) return [span(padStart(text, column))];
  if (!isTyped) return [{ text: padStart(text, column), tone: 'accent', bold: true }];
  return [
    { text: padStart(text, column - 1), tone: 'warn', bold: true },
    { text: ' ', inverse: true, caret: true },
  ];
}

/**
 * The fewest columns in which no value is cut: labels take what they need beyond that. What a knob was in the first lane
 * has a column of its own where that takes no more than `room`.
 */
export function leastKnobColumns(playback: Playback, room: number, label = leastLabel): number {
  const [first, second] = playback.lanes;
  const plan = (second ?? first).plan;
  const widths = knobsShown(playback).map((name) => {
    const knob = plan.simulation.knobs[name];
    const value = plan.knobs[name];
    if (knob === undefined || value === undefined) return { value: 0, was: 0 };
    const before = first.plan.knobs[name];
    const was =
      before === undefined || before === value
        ? 0
        : width(phrase('was {value}', { value: knobText(knob, before) })) + 2;
    return { value: width(knobText(knob, value)) + 1, was };
  });
  const alone = 2 + label + Math.max(6, ...widths.map(({ value }) => value));
  const withWas = alone + Math.max(0, ...widths.map(({ was }) => was));
  return withWas <= room ? withWas : alone;
}

/** Columns in which no label is cut either. */
export function knobColumns(playback: Playback, room: number): number {
  const { simulation } = playback.lanes[0].plan;
  const labels = knobsShown(playback).map((name) => width(simulation.knobs[name]?.label ?? ''));
  return leastKnobColumns(playback, room, Math.max(leastLabel, ...labels));
}

/** "━━━━●───────": where a knob stands. */
function sliderSpans(knob: Knob, value: number | string, cells: number, isChosen: boolean): Span[] {
  const at = Math.round(knobShare(knob, value) * (cells - 1));
  const tone = isChosen ? 'accent' : 'dim';
  return [span('━'.repeat(at), tone), span('●', tone), span('─'.repeat(cells - 1 - at), 'dim')];
}

/** How many turns of a knob a slider shows evenly; with more, it shows ratios, so that the first turns are seen at once. */
const evenTurns = 24;

/** Where in its range a knob stands, from 0 to 1. */
export function knobShare(knob: Knob, value: number | string): number {
  const share =
    knob.kind === 'choice'
      ? knob.choices.indexOf(String(value)) / Math.max(1, knob.choices.length - 1)
      : numberShare(knob, Number(value));
  return Math.min(Math.max(share, 0), 1);
}

function numberShare({ min, max, turn }: NumberKnob, value: number): number {
  if (max <= min) return 0;
  if (turn !== 'log' && (max - min) / turn <= evenTurns) return (value - min) / (max - min);
  const unit = turn === 'log' ? Math.max(min, (max - min) / 10_000) : turn;
  return Math.log1p((value - min) / unit) / Math.log1p((max - min) / unit);
}

/** What the chosen knob can take, in as many words as there is room for. */
function hintLine(knob: Knob, value: number | string, typed: string | null, columns: number): Line {
  if (knob.kind === 'choice') return choiceHint(knob, String(value), columns);
  const range = knobRange(knob);
  const step =
    knob.turn === 'log'
      ? phrase('steps 1, 2, 5')
      : phrase('steps of {step}', { step: stepText(knob.unit === '%' ? knob.turn * 100 : knob.turn) });
  const zero = knob.zero === undefined || value === 0 ? '' : `, 0: ${knob.zero}`;
  const texts =
    typed === null
      ? [
          `${range}, ${step}${zero}; ${phrase('or type a number')}`,
          `${range}, ${step}; ${phrase('or type it')}`,
          `${range}, ${step}${zero}`,
          `${range}, ${step}`,
          range,
        ]
      : [`${range}${zero}; ${phrase('enter sets it, esc drops it')}`, `${range}; ${phrase('enter sets it')}`, range];
  return [span(`  ${texts.find((text) => width(text) + 2 <= columns) ?? ''}`, 'dim')];
}

/** With as many decimals as it has. */
function stepText(step: number): string {
  return formatNumber(step, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
}

/** All choices with the chosen one marked; "2 of 5" where they need more room. */
function choiceHint(knob: Extract<Knob, { kind: 'choice' }>, value: string, columns: number): Line {
  const words = knob.choices.map((choice) => choiceText(knob, choice));
  if (width(words.join(' · ')) + 2 > columns) {
    const place = phrase('{part} of {whole}', { part: knob.choices.indexOf(value) + 1, whole: words.length });
    const texts = [
      `${place}; ${phrase('←→ or its number')}`,
      `${place}; ${phrase('←→ turns it')}`,
      `${place}; ←→`,
      place,
    ];
    return [span(`  ${texts.find((text) => width(text) + 2 <= columns) ?? place}`, 'dim')];
  }
  return [
    span('  '),
    ...knob.choices.flatMap((choice, index) => [
      span(index === 0 ? '' : ' · ', 'dim'),
      span(words[index] ?? choice, choice === value ? 'accent' : 'dim'),
    ]),
  ];
}
