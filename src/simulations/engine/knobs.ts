import type { ChoiceKnob, Knob, Knobs, NumberKnob } from './simulation.js';

/** A number to turn; a step of 1 and no unit unless said otherwise. */
export function number(knob: Omit<NumberKnob, 'kind' | 'turn' | 'unit'> & Partial<NumberKnob>): NumberKnob {
  return { unit: '', turn: 1, ...knob, kind: 'number' };
}

/** One of some names; the first is the default. `words` says what people read for a name. */
export function choice<const Choice extends string>(
  label: string,
  choices: readonly [Choice, ...Choice[]],
  words?: Readonly<Partial<Record<Choice, string>>>,
): ChoiceKnob<Choice> {
  return { kind: 'choice', label, choices, default: choices[0], ...(words !== undefined && { words }) };
}

/** A choice as people read it: "LRU", "reject new". */
export function choiceText({ words }: Pick<ChoiceKnob, 'words'>, choice: string): string {
  return words?.[choice] ?? choice.replaceAll('-', ' ');
}

export function defaults(knobs: Knobs): Record<string, number | string> {
  return Object.fromEntries(Object.entries(knobs).map(([name, knob]) => [name, knob.default]));
}

/**
 * A knob setting that cannot be taken, said in one line that names the knob, the value and what is allowed. Knobs and
 * settings stand in braces in what it is made from, "{crashAt=mark-sent} needs {publish=outbox}": the message names them as
 * they are typed on a command line, `labelled` as a screen names them.
 */
export class KnobError extends Error {
  readonly #template: string;

  constructor(template: string) {
    super(template.replace(/\{([^{}]*)\}/g, '$1'));
    this.#template = template;
  }

  /** The message with labels for names: "“crash at” mark sent needs “publish” outbox". */
  labelled(knobs: Knobs): string {
    return this.#template.replace(/\{([^{}=]*)=?([^{}]*)\}/g, (_, name: string, value: string) => {
      const knob = Object.hasOwn(knobs, name) ? knobs[name] : undefined;
      if (knob === undefined) return value === '' ? name : `${name}=${value}`;
      const words = knob.kind === 'choice' ? choiceText(knob, value) : `${value}${value && unitAfter(knob)}`;
      return value === '' ? `“${knob.label}”` : `“${knob.label}” ${words}`;
    });
  }
}

function unitAfter({ unit }: NumberKnob): string {
  return unit === '' || unit.startsWith('/') ? unit : ` ${unit}`;
}

/** Reads one setting as it was typed or written in a course. Throws a KnobError. */
export function readKnob(knobs: Knobs, name: string, written: string | number): number | string {
  const knob = Object.hasOwn(knobs, name) ? knobs[name] : undefined;
  if (knob === undefined) throw new KnobError(`no knob "${name}"; the knobs are ${Object.keys(knobs).join(', ')}`);
  const text = String(written).trim();
  if (knob.kind === 'choice') {
    if (knob.choices.includes(text)) return text;
    throw new KnobError(`{${name}} cannot be "${text}"; it is one of ${knob.choices.join(', ')}`);
  }
  const value = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new KnobError(`{${name}} cannot be "${text}"; it takes ${range(knob)}`);
  if (knob.integer && !Number.isInteger(value)) {
    throw new KnobError(`{${name}} cannot be ${text}; it takes ${range(knob)}`);
  }
  if (value < knob.min || value > knob.max) throw new KnobError(`{${name}} cannot be ${text}; it takes ${range(knob)}`);
  return value;
}

/** "a whole number from 1 to 50", "a number from 0.001 to 100000 /s". */
function range(knob: NumberKnob): string {
  const kind = knob.integer ? 'a whole number' : 'a number';
  return `${kind} from ${knob.min} to ${knob.max}${knob.unit && ` ${knob.unit}`}`;
}

/** The value one turn further, up or down, stopped at the ends of the range. */
export function turn(knob: Knob, value: number | string, direction: 1 | -1): number | string {
  if (knob.kind === 'choice') {
    const next = knob.choices.indexOf(String(value)) + direction;
    return knob.choices[Math.min(Math.max(next, 0), knob.choices.length - 1)] ?? knob.default;
  }
  const from = Number(value);
  const to = knob.turn === 'log' ? turnLog(from, direction) : onGrid(from, knob.turn, direction);
  const tidy = Number(to.toPrecision(12));
  const whole = knob.integer ? Math.round(tidy) : tidy;
  return Math.min(Math.max(whole, knob.min), knob.max);
}

/** The next multiple of the step, so that an odd start value joins the grid. */
function onGrid(from: number, step: number, direction: 1 | -1): number {
  const exact = from / step;
  const here = Math.round(exact);
  if (Math.abs(exact - here) < 1e-9) return (here + direction) * step;
  return (direction === 1 ? Math.ceil(exact) : Math.floor(exact)) * step;
}

/** The next of … 1, 2, 5, 10, 20, 50 …; zero turns up to 1. */
function turnLog(from: number, direction: 1 | -1): number {
  if (from <= 0) return direction === 1 ? 1 : 0;
  const decade = 10 ** Math.floor(Math.log10(from) + 1e-9);
  const ladder = [0.5, 1, 2, 5, 10].map((digit) => digit * decade);
  const next =
    direction === 1
      ? ladder.find((value) => value > from * (1 + 1e-9))
      : ladder.findLast((value) => value < from * (1 - 1e-9));
  return next ?? from;
}
