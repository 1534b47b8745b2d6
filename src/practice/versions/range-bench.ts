import semver from 'semver';
import { hangingIndent } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { explainMatch } from './explain-match.js';
import { numberLine, sayLine } from './number-line.js';
import { fieldOf, fieldSpans, insert, pressField, type TextField } from './text-field.js';

/** A range and a version of the learner's own, over a pool of versions that lights up as they type. */
export interface Bench {
  readonly range: TextField;
  readonly version: TextField;
  readonly focus: 'range' | 'version';
  readonly pool: readonly string[];
}

export function startBench(range: string, version: string, pool: readonly string[]): Bench {
  return { range: fieldOf(range), version: fieldOf(version), focus: 'range', pool };
}

export const benchKeys = [
  ['tab', 'other field'],
  ['enter', 'back to the questions'],
] as const;

/** The bench after a key; null when the learner has had enough. */
export function pressBench(bench: Bench, key: Key): Bench | null {
  if (key === 'enter') return null;
  if (key === 'tab' || key === 'shift-tab' || key === 'up' || key === 'down') {
    return { ...bench, focus: bench.focus === 'range' ? 'version' : 'range' };
  }
  const field = pressField(bench[bench.focus], key);
  return field === null ? bench : { ...bench, [bench.focus]: field };
}

export function pasteBench(bench: Bench, text: string): Bench {
  return { ...bench, [bench.focus]: insert(bench[bench.focus], text) };
}

export function drawBench(bench: Bench, columns: number): Line[] {
  const [range, version] = [bench.range.text.trim(), bench.version.text.trim()];
  const field = (name: 'range' | 'version'): Line => {
    const here = bench.focus === name;
    const label = span(`${here ? '▸' : ' '} ${name.padEnd(9)}`, here ? 'accent' : 'dim');
    const text: Span[] = here
      ? fieldSpans(bench[name], columns - 12)
      : [span(bench[name].text.slice(0, columns - 12), 'code')];
    return line(label, ...text);
  };
  const head = [
    line(span('Type a range and watch the versions that it takes.', 'dim')),
    [],
    field('range'),
    field('version'),
    [],
  ];
  if (semver.validRange(range) === null)
    return [...head, line(span(`${range} is not a range that semver can read.`, 'warn'))];
  const own = semver.valid(version);
  const pool = own === null ? bench.pool : [...new Set([...bench.pool, own])];
  return [...head, ...numberLine(pool, range, columns, own ?? undefined), [], ...drawReason(range, version, columns)];
}

/** In or out, the bounds, and why. */
function drawReason(range: string, version: string, columns: number): Line[] {
  const match = explainMatch(range, version);
  if ('wrong' in match) return [line(span(match.wrong, 'warn'))];
  const mark = match.matches ? span('✓ in    ', 'good') : span('✗ out   ', 'bad');
  const [first = '', ...rest] = match.why;
  return [
    line(mark, span(match.expands, 'code')),
    ...hangingIndent([span('        ')], [span(first)], columns),
    ...rest.flatMap((sentence) => hangingIndent([span('        ')], [span(sentence, 'dim')], columns)),
  ];
}

/** The same in sentences. */
export function sayBench(range: string, version: string, pool: readonly string[]): Line[] {
  const match = explainMatch(range, version);
  if ('wrong' in match) return [line(match.wrong)];
  const verdict = `${version} is ${match.matches ? 'in' : 'out'}. The range means ${match.expands}.`;
  return [line(verdict), line(match.why.join(' ')), line(sayLine(pool, range))];
}
