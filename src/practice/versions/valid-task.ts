import { line, span } from '../../text/line.js';
import { anatomise } from '../../versions/version-parts.js';
import { type Passage, picture } from '../kit/page.js';
import type { Challenge } from './challenges.js';
import { yesOrNo } from './choice-task.js';
import { whyValid } from './meaning.js';
import { drawFaults, sayFaults } from './version-picture.js';

/** Is it a version? */
export const validKind = yesOrNo<Challenge>({
  label: ({ text }) => text,
  means: ['a version', 'not one'],
  form: 'yes or no',
  asks: ({ text }) => {
    const ask = [line(span('Is this a version?', 'dim')), [], headOf(text), []];
    return [picture(ask, `Is ${spelled(text)} a version?`)];
  },
  isYes: ({ text }) => anatomise(text).valid !== null,
  remark: ({ text }) => verdictOn(text),
  verdict({ text }, isRight): readonly Passage[] {
    const version = anatomise(text);
    const mark = isRight ? span('✓ ', 'good') : span('✗ ', 'bad');
    const yours = isRight ? '' : `   you said ${version.valid === null ? 'yes' : 'no'}`;
    const judged = line(mark, { text: verdictOn(text), bold: true }, span(yours, 'dim'));
    const lead = `${isRight ? 'Right' : 'No'}: ${text} is ${verdictOn(text)}. `;
    if (version.valid !== null) {
      return [picture([headOf(text), [], judged]), { text: whyValid(version), mark: [span('  ')], lead }];
    }
    const draw = (columns: number) => [headOf(text), ...drawFaults(version, 2, columns), [], judged];
    return [picture(draw, lead + sayFaults(version))];
  },
});

const verdictOn = (text: string) => (anatomise(text).valid === null ? 'not a version' : 'a version');
const headOf = (text: string) => line('  ', { text, bold: true });

/** A screen reader swallows signs, so they are said behind the string. */
function spelled(text: string): string {
  const odd = [...new Set(text.replace(/[A-Za-z0-9.]/g, ''))].map(
    (sign) => ({ '-': 'a hyphen', '+': 'a plus', _: 'an underscore' })[sign] ?? sign,
  );
  return odd.length === 0 ? text : `${text}, with ${odd.join(' and ')},`;
}
