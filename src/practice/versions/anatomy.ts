import { shuffle } from '../../questions/shuffle.js';
import type { Size } from '../../simulations/engine/simulation.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span } from '../../text/line.js';
import { sample } from '../kit/sample.js';
import type { Exercise, Material, Practice, Turn } from '../legacy-exercise.js';
import { drawBrackets, sayParts } from './brackets.js';
import { toPaint, validOrNot } from './challenges.js';
import { drawFaults, sayFaults } from './draw-faults.js';
import { fitLines } from './fit-lines.js';
import { meaningOf } from './meaning.js';
import { paintTask } from './paint-task.js';
import { startRound } from './round.js';
import { readSavedRound } from './saved-round.js';
import type { Task } from './task.js';
import { fieldOf, fieldSpans, insert, pressField, type TextField } from './text-field.js';
import { validTask } from './valid-task.js';
import { anatomise } from './version-parts.js';

const deck = 'anatomy';
const title = 'Take a version apart';

/** Stands in the field until something is typed. */
const example = '1.0.0-alpha.1+1001';

/** A version as you type it, every part named; then ten challenges. */
class FreePlay implements Exercise {
  readonly title = title;
  readonly status = 'free play';
  readonly typing = true;
  readonly done = false;
  readonly every = null;
  readonly keys = [
    ['type', 'a version'],
    ['enter', 'ten challenges'],
  ] as const;
  readonly form = 'any version; or an empty line for ten challenges';
  readonly #field: TextField;
  readonly #pristine: boolean;
  readonly #challenges: (now: number) => Exercise;

  constructor(challenges: (now: number) => Exercise, field?: TextField) {
    this.#field = field ?? fieldOf(example);
    this.#pristine = field === undefined;
    this.#challenges = challenges;
  }

  view(size: Size): readonly Line[] {
    const { columns } = size;
    const { text } = this.#field;
    const anatomy = anatomise(text);
    const ask = line(span('Type a version.', 'strong'), span('   Every part is named as you type.', 'dim'));
    const field = line(span('▸ ', 'accent'), ...fieldSpans(this.#field, columns - 2));
    const body =
      text.trim() === ''
        ? [[], line(span('  For example 2.1.0-rc.2+sha.5114f85, or something that you think is wrong.', 'dim'))]
        : anatomy.valid === null
          ? [...drawFaults(anatomy, 2, columns), [], ...sayParts(anatomy).map((part) => line(span(`  ${part}`, 'dim')))]
          : [
              ...(text.length + 26 <= columns
                ? drawBrackets(anatomy, 2)
                : sayParts(anatomy).map((part) => line(`  ${part}`))),
              [],
              ...hangingIndent([span('✓ ', 'good')], [span(meaningOf(anatomy).join(' '))], columns),
            ];
    return fitLines([ask, [], field, ...body], size);
  }

  press(key: Key, now: number): Turn {
    if (key === 'enter') return { exercise: this.#challenges(now), events: [] };
    const replaces = this.#pristine && key.length === 1;
    const field = pressField(replaces ? fieldOf('') : this.#field, key);
    return { exercise: field === null ? this : new FreePlay(this.#challenges, field), events: [] };
  }

  paste(text: string): Turn {
    const field = insert(this.#pristine ? fieldOf('') : this.#field, text);
    return { exercise: new FreePlay(this.#challenges, field), events: [] };
  }

  tick(): Turn {
    return { exercise: this, events: [] };
  }

  get say(): readonly Line[] {
    if (this.#pristine) return [line('Type a version, and its parts are named. An empty line begins ten challenges.')];
    const anatomy = anatomise(this.#field.text);
    if (anatomy.valid === null) return [line(`${this.#field.text} is not a version. ${sayFaults(anatomy).join(' ')}`)];
    return [line(`${this.#field.text}: ${sayParts(anatomy).join('; ')}. ${meaningOf(anatomy).join(' ')}`)];
  }

  read(text: string, now: number): Turn {
    if (text.trim() === '') return this.press('enter', now);
    return { exercise: new FreePlay(this.#challenges, insert(fieldOf(''), text)), events: [] };
  }
}

/** Four to paint and six to judge, or what was left of them. */
const painted = 4;
const judged = 6;

function taskOf(id: string): Task | null {
  const [kind, index] = id.split('-');
  const version = toPaint[Number(index)];
  if (kind === 'paint' && version !== undefined) return paintTask(id, version);
  const entry = validOrNot[Number(index)];
  return kind === 'valid' && entry !== undefined ? validTask(id, entry.text) : null;
}

function challenges({ progress, draw }: Material, now: number): Exercise {
  const ids = (kind: string, count: number) => Array.from({ length: count }, (_, index) => `${kind}-${index}`);
  const saved = readSavedRound(progress.unfinished[deck], deck);
  const known = saved?.ids.every((id) => taskOf(id) !== null) ? saved : null;
  const hand =
    known?.ids ??
    mixed(
      [
        ...sample(deck, ids('paint', toPaint.length), painted, progress, draw),
        ...sample(deck, ids('valid', validOrNot.length), judged, progress, draw),
      ],
      draw,
    );
  const tasks = hand.flatMap((id) => taskOf(id) ?? []);
  return startRound({ practice: 'anatomy', title, noun: 'challenge', deck, tasks }, known?.outcomes ?? [], now);
}

function mixed(ids: readonly string[], draw: Material['draw']): string[] {
  return shuffle(ids.length, draw).flatMap((index) => ids[index] ?? []);
}

export const anatomy: Practice = {
  id: 'anatomy',
  title,
  summary: 'A version as you type it, every part named; what is wrong and where; ten challenges.',
  begin: (material) => {
    const isUnfinished = readSavedRound(material.progress.unfinished[deck], deck) !== null;
    return isUnfinished ? challenges(material, material.now) : new FreePlay((now) => challenges(material, now));
  },
};
