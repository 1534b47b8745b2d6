import { type Line, line, type Span, span } from '../../text/line.js';
import { anatomise, type Part, type PartName, partNames } from '../../versions/version-parts.js';
import { blank, type Passage, picture } from '../kit/page.js';
import type { Binding } from '../kit/practice.js';
import type { Challenge } from './challenges.js';
import { malformed, quoted, type TaskKind } from './task.js';

export interface Painting {
  /** What each field was painted as. */
  readonly painted: readonly (PartName | null)[];
  readonly at: number;
  readonly done: boolean;
}

export type PaintIntent =
  | { readonly type: 'paint'; readonly name: PartName }
  | { readonly type: 'move-brush'; readonly by: -1 | 1 }
  | { readonly type: 'check' }
  | { readonly type: 'hand-in'; readonly names: readonly PartName[] };

/** Every field of a version painted as the part it belongs to. */
export const paintKind: TaskKind<Challenge, Painting, PaintIntent> = {
  begin: ({ text }) => ({ painted: partsOf(text).map(() => null), at: 0, done: false }),
  label: ({ text }) => text,
  outcome({ text }, painting) {
    if (!painting.done) return null;
    const wrong = wrongParts(text, painting);
    return {
      points: wrong.length === 0 ? 1 : wrong.length === 1 ? 0.5 : 0,
      answer: painting.painted.join(' '),
      remark: wrong.map(({ part }) => `${part.text} is ${part.name}`).join(', ') || 'all parts named',
    };
  },
  update(_, painting, intent) {
    const { painted, at } = painting;
    const to = (place: number) => Math.min(Math.max(0, place), painted.length - 1);
    switch (intent.type) {
      case 'paint':
        return { ...painting, painted: painted.with(at, intent.name), at: to(at + 1) };
      case 'move-brush':
        return { ...painting, at: to(at + intent.by) };
      case 'check':
        return painted.includes(null) ? painting : { ...painting, done: true };
      case 'hand-in':
        return { ...painting, painted: intent.names, done: true };
    }
  },
  passages({ text }, painting) {
    const { done } = painting;
    const ask = done ? 'The parts of this version:' : 'Paint every field with the number of its part.';
    const fields = partsOf(text).map((part) => part.text);
    const question = `The version is ${text}. Which part is each field: ${fields.join(', ')}? ${legend.join(', ')}.`;
    return [
      { text: ask, spoken: null },
      { text: legend.join(' · '), tone: 'dim', spoken: null },
      blank,
      picture(draw(text, painting), done ? '' : question),
      blank,
      ...(done ? verdict(text, painting) : []),
    ];
  },
  bindings(_, { painted }) {
    const digits = partNames.map((name, index): Binding<PaintIntent> => {
      const shown = index === 0 && { label: '1-5', meaning: 'paint' as const };
      return { keys: [digitKeys[index] ?? '5'], intent: { type: 'paint', name }, ...shown };
    });
    return [
      ...digits,
      { keys: ['left', 'backspace'], intent: { type: 'move-brush', by: -1 }, label: '←→', meaning: 'move' },
      { keys: ['right'], intent: { type: 'move-brush', by: 1 } },
      ...(painted.includes(null) ? [] : [{ keys: ['enter'], intent: { type: 'check' }, meaning: 'check' } as const]),
    ];
  },
  read({ text }, _, answer) {
    const digits = answer.replace(/[\s,]/g, '');
    const names = [...digits].flatMap((digit) => (/^[1-5]$/.test(digit) ? (partNames[Number(digit) - 1] ?? []) : []));
    const { length } = partsOf(text);
    if (names.length === digits.length && names.length === length) return { type: 'hand-in', names };
    const odd = [...digits].find((sign) => !/^[1-5]$/.test(sign));
    const wrong =
      odd === undefined ? `${quoted(answer)} names ${names.length} of ${length} fields` : `${quoted(odd)} is no part`;
    return malformed(wrong, formOf(text));
  },
  form: ({ text }) => formOf(text),
};

const digitKeys = ['1', '2', '3', '4', '5'] as const;
const legend = partNames.map((name, index) => `${index + 1} ${name}`);

const partsOf = (text: string): readonly Part[] => anatomise(text).parts;

function formOf(text: string): string {
  return `${partsOf(text).length} numbers from 1 to 5, one for each field, with spaces between`;
}

function wrongParts(text: string, { painted }: Painting): { readonly part: Part; readonly as: PartName | null }[] {
  return partsOf(text)
    .map((part, index) => ({ part, as: painted[index] ?? null }))
    .filter(({ part, as }) => as !== part.name);
}

/** The version, the number that each field was painted with under it, and under that where the brush is or what is wrong. */
function draw(text: string, { painted, at, done }: Painting): readonly Line[] {
  const parts = partsOf(text);
  const under = (mark: (part: Part, index: number) => Span): Line => {
    let end = -2;
    return parts.flatMap((part, index): Span[] => {
      const gap = span(' '.repeat(part.start - end));
      const { text: sign, ...style } = mark(part, index);
      end = part.end;
      return [gap, { ...style, text: sign.repeat(part.end - part.start) }];
    });
  };
  const numbers = under((part, index) => {
    const name = painted[index] ?? null;
    if (name === null) return span('·', 'dim');
    return span(String(partNames.indexOf(name) + 1), !done ? 'accent' : name === part.name ? 'good' : 'bad');
  });
  const marks = under((part, index) => {
    if (done) return painted[index] === part.name ? span(' ') : span('✗', 'bad');
    return index === at ? span('▲', 'accent') : span(' ');
  });
  return [line('  ', { text, bold: true }), numbers, marks];
}

function verdict(text: string, painting: Painting): Passage[] {
  const wrong = wrongParts(text, painting);
  if (wrong.length === 0) {
    return [{ text: 'Right: every field is in its part.', mark: [span('✓ ', 'good')] }];
  }
  return wrong.map(({ part, as }) => ({ text: whyPart(part, as), mark: [span('✗ ', 'bad')] }));
}

/** Where a field stands, and so what it belongs to. */
function whyPart({ text, name }: Part, painted: PartName | null): string {
  const where = {
    major: 'it is the first number',
    minor: 'it is the second number',
    patch: 'it is the third number',
    'pre-release': 'it stands behind the first - and before any +',
    build: text.includes('-') ? 'it stands behind the +, where a - starts nothing any more' : 'it stands behind the +',
  }[name];
  return `${text} is ${name}, not ${painted ?? 'nothing'}: ${where}.`;
}
