import semver from 'semver';
import { fieldSpans } from '../../text/field.js';
import { type Line, line, span } from '../../text/line.js';
import { aside, type Passage, picture, words } from '../kit/passages.js';
import { type Bench, type BenchOf, textsOf } from './bench.js';
import { explainMatch } from './explain-match.js';
import { numberLine, sayLine } from './number-line.js';
import type { RangeItem } from './range-items.js';

/** A range and a version of the learner's own, over a pool of versions that lights up as they type. */
export const rangeBench: BenchOf<RangeItem> = {
  texts: ({ range, version }) => [range, version],
  next: 'back to the questions',
  read(text) {
    const trial = /^t(?:ry)?\s+(?:(.*)\s)?\s*(\S+)$/i.exec(text);
    return trial === null ? null : [(trial[1] ?? '').trim(), trial[2] ?? ''];
  },
  passages(bench, { pool }) {
    const [range, version] = textsOf(bench).map((text) => text.trim());
    return [picture((columns) => drawFields(bench, columns)), ...verdict(range ?? '', version ?? '', pool)];
  },
};

function drawFields({ fields, focus }: Bench, columns: number): Line[] {
  const rows = fields.map((field, index): Line => {
    const name = (index === 0 ? 'range' : 'version').padEnd(9);
    return index === focus
      ? line(span(`▸ ${name}`, 'accent'), ...fieldSpans(field, columns - 12))
      : line(span(`  ${name}`, 'dim'), span(field.text, 'code'));
  });
  return [line(span('Type a range and watch the versions that it takes.', 'dim')), [], ...rows, []];
}

function verdict(range: string, version: string, pool: readonly string[]): Passage[] {
  const match = explainMatch(range, version);
  const own = semver.valid(version);
  const shown = own === null ? pool : [...new Set([...pool, own])];
  const axis = picture((columns) => [...numberLine(shown, range, columns, own ?? undefined), []]);
  if ('wrong' in match) {
    return [...(semver.validRange(range) === null ? [] : [axis]), words([span(match.wrong, 'warn')])];
  }
  const [first = '', ...rest] = match.why;
  const mark = span('        ');
  const inOrOut = match.matches ? span('✓ in    ', 'good') : span('✗ out   ', 'bad');
  const said = `${version} is ${match.matches ? 'in' : 'out'}. The range means ${match.expands}.`;
  return [
    axis,
    picture([line(inOrOut, span(match.expands, 'code'))], said),
    words(first, { mark }),
    ...rest.map((sentence) => words([span(sentence, 'dim')], { mark })),
    aside(sayLine(shown, range)),
  ];
}
