import type { Inline } from '../../course/block.js';
import { plainBlocks } from '../../course/plain.js';
import { measure } from '../../text/hanging-indent.js';
import { type Line, line, plain, span } from '../../text/line.js';
import { typeset } from '../../text/typeset.js';
import { padEnd, width } from '../../text/width.js';
import { spans } from '../../text/wrap.js';
import { type Passage, picture } from '../kit/page.js';
import { type BumpCase, type Pick, readBumpCases, versionFor } from './bump-cases.js';
import { choiceKind } from './choice-task.js';
import { deckSource } from './item-source.js';
import { roundPractice } from './round.js';
import type { Outcome } from './task.js';

/** How each pick is called on screen. */
const names: Readonly<Record<Pick, string>> = {
  none: 'none',
  patch: 'patch',
  minor: 'minor',
  major: 'major',
  prerelease: 'next pre-release',
  release: 'release it',
  preminor: 'pre-release of the next minor',
  premajor: 'pre-release of the next major',
};

/** A case in court: a vote; where the case can be argued, both lawyers and a second vote; then the verdict. */
export const bumpKind = choiceKind<BumpCase>({
  label: ({ prompt }) => plainBlocks(prompt).replace(/\n/g, ' '),
  choices: (bumpCase) => bumpCase.offered.map((pick) => ({ name: names[pick], means: versionOf(bumpCase, pick) })),
  verb: (picks) => (picks.length === 0 ? 'vote' : 'final vote'),
  votes: ({ debate }) => (debate === null ? 1 : 2),
  words: ({ offered }) => [offered, offered.map((pick) => names[pick])],
  form: ({ offered }) => listed(offered),
  asks(bumpCase, [first]) {
    const { offered, start, debate } = bumpCase;
    if (first === undefined || debate === null) {
      const ask = line(span('From ', 'dim'), span(start, 'code'), span(', which bump?', 'dim'));
      const options = offered.map((pick) => `${pick} (${versionOf(bumpCase, pick)})`);
      return [promptOf(bumpCase, true), picture([[], ask], `From ${start}, which bump: ${listed(options)}?`)];
    }
    const pick = pickAt(bumpCase, first);
    const keep = line(span(`You said ${names[pick]}. Keep it, or change your vote?`, 'dim'));
    const speech = (text: readonly Inline[]) => ({ text: spans(text), mark: [span('  “ ', 'accent')] });
    return [
      promptOf(bumpCase),
      picture(
        [[], line({ text: 'Both sides can be argued', tone: 'heading' })],
        `You said ${pick}. Both sides can be argued.`,
      ),
      speech(debate.forIt),
      speech(debate.against),
      picture([[], keep], 'Keep your vote, or change it.'),
    ];
  },
  outcome: (bumpCase, pick, picks) => judge(bumpCase, pickAt(bumpCase, pick), pickAt(bumpCase, picks[0] ?? pick)),
  verdict(bumpCase, index) {
    const { bump, why, not, debate } = bumpCase;
    const pick = pickAt(bumpCase, index);
    const court = `${names[bump]}, ${versionOf(bumpCase, bump)}. `;
    const page = [promptOf(bumpCase), picture([[], ...drawVotes(bumpCase, pick), []])];
    const right = (lead: string) => ({ text: spans(why), mark: [span('✓ ', 'good')], lead });
    if (pick === bump) return [...page, right(`Right: ${court}`)];
    const isHalf = pick === debate?.also;
    const wrong: Passage = {
      text: [...spans(not[pick] ?? []), ...(isHalf ? [span(' It can be defended, so it gets half.')] : [])],
      mark: [isHalf ? span('½ ', 'warn') : span('✗ ', 'bad')],
      lead: `You said ${names[pick]}. `,
    };
    return [...page, wrong, right(`The court says ${court}`)];
  },
});

function listed(options: readonly string[]): string {
  return `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}

function pickAt({ offered, bump }: BumpCase, index: number): Pick {
  return offered[index] ?? bump;
}

function versionOf(bumpCase: BumpCase, pick: Pick): string {
  return versionFor(bumpCase, pick) ?? `stays ${bumpCase.start}`;
}

function judge({ bump, debate }: BumpCase, verdict: Pick, first: Pick): Outcome {
  const changed = first === verdict ? '' : `, at first ${first}`;
  if (verdict === bump) return { points: 1, answer: verdict, remark: `${bump}${changed}` };
  const points = verdict === debate?.also ? 0.5 : 0;
  return { points, answer: verdict, remark: `${verdict}${changed}; the court says ${bump}` };
}

/** The change that is judged; said once, before the first vote. */
function promptOf({ prompt }: BumpCase, isNew = false): Passage {
  const said = isNew ? typeset(prompt, 1000).map(plain).join('\n') : '';
  return picture((columns) => typeset(prompt, Math.min(columns, measure)), said);
}

/** The choices again, the court's marked and the learner's. */
function drawVotes(bumpCase: BumpCase, verdict: Pick): Line[] {
  const { bump, offered, debate } = bumpCase;
  const isHalf = verdict === debate?.also;
  const cells = Math.max(...offered.map((pick) => width(names[pick])));
  return offered.map((pick, index): Line => {
    const yours = pick !== verdict ? '' : isHalf ? '½ your vote' : '✗ your vote';
    const mark = pick === bump ? `✓ the court${verdict === bump ? ', and you' : ''}` : yours;
    const tone = pick === bump ? 'good' : isHalf ? 'warn' : 'bad';
    return line(
      span(`    ${index + 1}  `, 'dim'),
      span(padEnd(names[pick], cells), mark === '' ? 'dim' : undefined),
      span(`   ${padEnd(versionOf(bumpCase, pick), 15)} `, 'dim'),
      span(mark, tone),
    );
  });
}

export const bumpCourt = roundPractice({
  id: 'bump-court',
  title: 'Bump court',
  summary: 'Major, minor, patch or nothing: ten changes, and two lawyers where it can be argued.',
  noun: 'case',
  kind: bumpKind,
  source: (material) => deckSource(material, 'bumps', readBumpCases),
});
