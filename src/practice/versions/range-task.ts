import { line, span } from '../../text/line.js';
import { spans } from '../../text/wrap.js';
import { aside, type Passage, picture, words } from '../kit/passages.js';
import { yesOrNo } from './choice-task.js';
import { explainMatch } from './explain-match.js';
import { neighbours } from './neighbours.js';
import { numberLine, sayLine } from './number-line.js';
import type { RangeItem } from './range-items.js';

/** Does the version match? */
export const rangeKind = yesOrNo<RangeItem>({
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
    words(spans(item.why), { lead: `${isRight ? 'Right' : 'No'}: ${item.version} is ${inOrOut(item.matches)}. ` }),
    words([span(reason, 'dim')], { lead: `The range means ${expands}. ` }),
    ...others.map((other) => words([span(other, 'dim')])),
    aside(sayLine(around, item.range)),
  ];
}
