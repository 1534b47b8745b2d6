import semver from 'semver';
import { fieldSpans } from '../../text/field.js';
import { type Line, line, span } from '../../text/line.js';
import { spans } from '../../text/wrap.js';
import { explainMatch } from '../../versions/explain-match.js';
import { aside, type Passage, picture } from '../kit/page.js';
import { yesOrNo } from './choice-task.js';
import { deckSource } from './item-source.js';
import { neighbours, numberLine, sayLine } from './number-line.js';
import { type Playground, type PlaygroundOf, textsOf } from './playground.js';
import { type RangeItem, readRangeItems } from './range-items.js';
import { roundPractice } from './round.js';

/** Does the version match? */
const rangeKind = yesOrNo<RangeItem>({
  label: ({ range, version }) => `${range || '(empty)'}   ${version}`,
  means: ['it is in', 'it is out'],
  words: ['in', 'out'],
  form: 'yes or no; or try followed by a range and a version, for example try ^1.2.3 1.9.0',
  asks(item) {
    const { range, version } = headOf(item);
    const question = `Range ${item.range || '(empty)'}, version ${item.version}. Does the version match?`;
    return [picture([range, version, [], line(span('Does the version match?', 'dim'))], question)];
  },
  isYes: ({ matches }) => matches,
  remark: ({ matches }) => inOrOut(matches),
  verdict,
});

const inOrOut = (matches: boolean) => (matches ? 'in' : 'out');

function headOf({ range, version }: RangeItem) {
  return {
    range: line(span('range     ', 'dim'), { text: range || '(empty)', bold: true }),
    version: line(span('version   ', 'dim'), { text: version, bold: true }),
  };
}

function verdict(item: RangeItem, isRight: boolean): readonly Passage[] {
  const head = headOf(item);
  const match = explainMatch(item.range, item.version);
  const { expands, why } = 'wrong' in match ? { expands: '', why: [] } : match;
  const yours = isRight ? span('✓', 'good') : span(`✗ you said ${inOrOut(!item.matches)}`, 'bad');
  const means = expands === item.range ? [] : [line(span('means     ', 'dim'), span(expands, 'code'))];
  const around = neighbours(item.range, item.version);
  const [reason = '', ...others] = why.slice(0, item.range.includes('||') ? 3 : 1);
  return [
    picture([head.range, ...means, line(...head.version, `   is ${inOrOut(item.matches)}   `, yours), []]),
    picture((columns) => [...numberLine(around, item.range, columns, item.version), []]),
    { text: spans(item.why), lead: `${isRight ? 'Right' : 'No'}: ${item.version} is ${inOrOut(item.matches)}. ` },
    { text: reason, tone: 'dim', lead: `The range means ${expands}. ` },
    ...others.map((text): Passage => ({ text, tone: 'dim' })),
    aside(sayLine(around, item.range)),
  ];
}

/** A range and a version of the learner's own, over a pool of versions that lights up as they type. */
const ownRanges: PlaygroundOf<RangeItem> = {
  texts: ({ range, version }) => [range, version],
  next: 'back to the questions',
  read(text) {
    const trial = /^t(?:ry)?\s+(?:(.*)\s)?\s*(\S+)$/i.exec(text);
    return trial === null ? null : [(trial[1] ?? '').trim(), trial[2] ?? ''];
  },
  passages(playground, { pool }) {
    const [range, version] = textsOf(playground).map((text) => text.trim());
    return [picture((columns) => drawFields(playground, columns)), ...tried(range ?? '', version ?? '', pool)];
  },
};

function drawFields({ fields, focus }: Playground, columns: number): Line[] {
  const rows = fields.map((field, index): Line => {
    const name = (index === 0 ? 'range' : 'version').padEnd(9);
    return index === focus
      ? line(span(`▸ ${name}`, 'accent'), ...fieldSpans(field, columns - 12))
      : line(span(`  ${name}`, 'dim'), span(field.text, 'code'));
  });
  return [line(span('Type a range and watch the versions that it takes.', 'dim')), [], ...rows, []];
}

function tried(range: string, version: string, pool: readonly string[]): Passage[] {
  const match = explainMatch(range, version);
  const own = semver.valid(version);
  const shown = own === null ? pool : [...new Set([...pool, own])];
  const axis = picture((columns) => [...numberLine(shown, range, columns, own ?? undefined), []]);
  if ('wrong' in match) {
    return [...(semver.validRange(range) === null ? [] : [axis]), { text: match.wrong, tone: 'warn' as const }];
  }
  const [first = '', ...rest] = match.why;
  const mark = [span('        ')];
  const verdict = match.matches ? span('✓ in    ', 'good') : span('✗ out   ', 'bad');
  const said = `${version} is ${match.matches ? 'in' : 'out'}. The range means ${match.expands}.`;
  return [
    axis,
    picture([line(verdict, span(match.expands, 'code'))], said),
    { text: first, mark },
    ...rest.map((text): Passage => ({ text, mark, tone: 'dim' })),
    aside(sayLine(shown, range)),
  ];
}

export const ranges = roundPractice({
  id: 'ranges',
  title: 'In range or not?',
  summary: 'Does the version match? Carets, tildes and pre-releases, with the reason; and ranges of your own.',
  noun: 'item',
  kind: rangeKind,
  playground: ownRanges,
  source: (material) => deckSource(material, 'ranges', readRangeItems),
});
