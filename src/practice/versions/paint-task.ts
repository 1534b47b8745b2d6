import { hangingIndent } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import type { Task } from './task.js';
import { anatomise, type Part, type PartName, partNames } from './version-parts.js';

interface Painting {
  /** What each field was painted as. */
  readonly painted: readonly (PartName | null)[];
  readonly at: number;
  readonly done: boolean;
}

/** Every field of a version painted as the part it belongs to. */
export function paintTask(id: string, version: string, painting?: Painting): Task {
  const { parts } = anatomise(version);
  const state = painting ?? { painted: parts.map(() => null), at: 0, done: false };
  const { painted, at, done } = state;
  const to = (change: Partial<Painting>) => paintTask(id, version, { ...state, ...change });
  const paint = (name: PartName) => {
    const filled = painted.map((before, index) => (index === at ? name : before));
    return to({ painted: filled, at: Math.min(at + 1, parts.length - 1) });
  };
  const wrong = parts.filter(({ name }, index) => painted[index] !== name);
  const form = `${parts.length} numbers from 1 to 5, one for each field, with spaces between`;
  return {
    id,
    label: version,
    outcome: done
      ? {
          points: wrong.length === 0 ? 1 : wrong.length === 1 ? 0.5 : 0,
          answer: painted.join(' '),
          remark:
            wrong.length === 0
              ? 'all parts named'
              : `${wrong.map(({ text, name }) => `${text} is ${name}`).join(', ')}`,
        }
      : null,
    keys: [['1-5', 'paint'], ['←→', 'move'], ...(painted.includes(null) ? [] : [['enter', 'check'] as const])],
    typing: false,
    lines: (columns) => draw(version, parts, state, columns),
    press: (key: Key) => {
      if (done) return paintTask(id, version, state);
      const name = /^[1-5]$/.test(key) ? partNames[Number(key) - 1] : undefined;
      if (name !== undefined) return paint(name);
      if (key === 'left' || key === 'backspace') return to({ at: Math.max(0, at - 1) });
      if (key === 'right') return to({ at: Math.min(parts.length - 1, at + 1) });
      return key === 'enter' && !painted.includes(null) ? to({ done: true }) : paintTask(id, version, state);
    },
    paste: () => paintTask(id, version, state),
    say: say(version, parts, state),
    form: done ? null : form,
    read: (text) => {
      const digits = text.replace(/[\s,]/g, '');
      if (!/^[1-5]+$/.test(digits) || digits.length !== parts.length) return { malformed: form };
      return to({ painted: [...digits].map((digit) => partNames[Number(digit) - 1] ?? null), done: true });
    },
  };
}

const legend = partNames.map((name, index) => `${index + 1} ${name}`);

function draw(version: string, parts: readonly Part[], { painted, at, done }: Painting, columns: number): Line[] {
  const under = (mark: (part: Part, index: number) => Span): Line => {
    let end = 0;
    return parts.flatMap((part, index): Span[] => {
      const gap = span(' '.repeat(part.start - end));
      end = part.end;
      return [gap, mark(part, index)];
    });
  };
  const cells = (part: Part) => part.end - part.start;
  const numbers = under((part, index) => {
    const name = painted[index] ?? null;
    const sign = name === null ? '·' : String(partNames.indexOf(name) + 1);
    const tone = !done ? 'accent' : name === part.name ? 'good' : 'bad';
    return span(sign.repeat(cells(part)), name === null ? 'dim' : tone);
  });
  const marks = done
    ? under((part, index) =>
        painted[index] === part.name ? span(' '.repeat(cells(part))) : span('✗'.repeat(cells(part)), 'bad'),
      )
    : under((part, index) => (index === at ? span('▲'.repeat(cells(part)), 'accent') : span(' '.repeat(cells(part)))));
  const indent = span('  ');
  const wrong = parts.filter(({ name }, index) => painted[index] !== name);
  const ask = line(done ? 'The parts of this version:' : 'Paint every field with the number of its part.');
  const legendLine = hangingIndent([], [span(legend.join(' · '), 'dim')], columns);
  const verdict = !done
    ? []
    : wrong.length === 0
      ? hangingIndent([span('✓ ', 'good')], [span('Every field is in its part.')], columns)
      : wrong.flatMap((part) =>
          hangingIndent([span('✗ ', 'bad')], [span(whyPart(part, painted[parts.indexOf(part)] ?? null))], columns),
        );
  const picture = [line(indent, { text: version, bold: true }), [indent, ...numbers], [indent, ...marks]];
  return [ask, ...legendLine, [], ...picture, [], ...verdict];
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

function say(version: string, parts: readonly Part[], { painted, done }: Painting): Line[] {
  const fields = parts.map(({ text }) => text).join(', ');
  if (!done) return [line(`The version is ${version}. Which part is each field: ${fields}? ${legend.join(', ')}.`)];
  const wrong = parts.filter(({ name }, index) => painted[index] !== name);
  if (wrong.length === 0) return [line('Right: every field is in its part.')];
  return wrong.map((part) => line(whyPart(part, painted[parts.indexOf(part)] ?? null)));
}
