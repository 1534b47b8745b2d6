import type { Inline } from '../../course/block.js';
import { plainBlocks } from '../../course/plain.js';
import { hangingIndent, measure } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span } from '../../text/line.js';
import { typeset } from '../../text/typeset.js';
import { padEnd, width } from '../../text/width.js';
import { spans } from '../../text/wrap.js';
import { drawChoices, moveCursor, readChoice } from '../kit/list.js';
import { type BumpCase, type Pick, versionFor } from './bump-cases.js';
import type { Outcome, Task } from './task.js';

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

interface Vote {
  readonly cursor: number;
  /** What was voted before the lawyers spoke; null while they have not. */
  readonly heard: Pick | null;
  readonly verdict: Pick | null;
}

/** A case in court: a vote; where the case can be argued, both lawyers and a second vote; then the verdict. */
export function bumpTask(bumpCase: BumpCase, vote: Vote = { cursor: 0, heard: null, verdict: null }): Task {
  const { offered, debate } = bumpCase;
  const { cursor, heard, verdict } = vote;
  const choose = (pick: Pick): Task => {
    if (debate !== null && heard === null)
      return bumpTask(bumpCase, { ...vote, cursor: offered.indexOf(pick), heard: pick });
    return bumpTask(bumpCase, { ...vote, verdict: pick });
  };
  return {
    id: bumpCase.id,
    label: plainBlocks(bumpCase.prompt).replace(/\n/g, ' '),
    outcome: verdict === null ? null : judge(bumpCase, verdict, heard),
    keys:
      verdict !== null
        ? []
        : [
            ['↑↓', 'choose'],
            ['enter', heard === null ? 'vote' : 'final vote'],
          ],
    typing: false,
    lines: (columns) => drawCase(bumpCase, vote, columns),
    press: (key: Key) => {
      const moved = moveCursor(key, cursor, offered.length);
      if (moved !== null) return bumpTask(bumpCase, { ...vote, cursor: moved });
      const pick = offered[cursor];
      return (key === 'enter' || key === ' ') && pick !== undefined ? choose(pick) : bumpTask(bumpCase, vote);
    },
    paste: () => bumpTask(bumpCase, vote),
    say: sayCase(bumpCase, vote),
    form: verdict !== null ? null : heard === null ? formOf(offered) : `keep, or ${formOf(offered)}`,
    read: (text) => {
      if (heard !== null && /^k(eep)?$/i.test(text)) return choose(heard);
      const pick =
        offered[
          readChoice(text, offered) ??
            readChoice(
              text,
              offered.map((one) => names[one]),
            ) ??
            -1
        ];
      return pick === undefined
        ? { malformed: heard === null ? formOf(offered) : `keep, or ${formOf(offered)}` }
        : choose(pick);
    },
  };
}

function formOf(offered: readonly Pick[]): string {
  return `${offered.slice(0, -1).join(', ')} or ${offered.at(-1)}`;
}

function judge({ bump, debate }: BumpCase, verdict: Pick, heard: Pick | null): Outcome {
  const changed = heard !== null && heard !== verdict ? `, at first ${heard}` : '';
  if (verdict === bump) return { points: 1, answer: verdict, remark: `${bump}${changed}` };
  const points = verdict === debate?.also ? 0.5 : 0;
  return { points, answer: verdict, remark: `${verdict}${changed}; the court says ${bump}` };
}

function drawCase(bumpCase: BumpCase, vote: Vote, columns: number): Line[] {
  const prompt = typeset(bumpCase.prompt, Math.min(columns, measure));
  if (vote.verdict !== null) return [...prompt, [], ...drawVerdict(bumpCase, vote.verdict, columns)];
  const { offered, start } = bumpCase;
  const choices = offered.map((pick) => ({ name: names[pick], means: meaningOf(bumpCase, pick) }));
  const ask =
    vote.heard === null
      ? line(span('From ', 'dim'), span(start, 'code'), span(', which bump?', 'dim'))
      : line(span(`You said ${names[vote.heard]}. Keep it, or change your vote?`, 'dim'));
  const lawyers = vote.heard === null ? [] : drawLawyers(bumpCase, columns);
  return [...prompt, [], ...lawyers, ask, ...drawChoices(choices, vote.cursor)];
}

function meaningOf(bumpCase: BumpCase, pick: Pick): string {
  return versionFor(bumpCase, pick) ?? `stays ${bumpCase.start}`;
}

function drawLawyers({ debate }: BumpCase, columns: number): Line[] {
  if (debate === null) return [];
  const speech = (text: readonly Inline[]) => hangingIndent([span('  “ ', 'accent')], spans(text), columns);
  const heading = line({ text: 'Both sides can be argued', tone: 'heading' });
  return [heading, ...speech(debate.forIt), ...speech(debate.against), []];
}

/** The choices again, marked, and under them a word on each that matters. */
function drawVerdict(bumpCase: BumpCase, verdict: Pick, columns: number): Line[] {
  const { bump, offered, why, not, debate } = bumpCase;
  const isRight = verdict === bump;
  const isHalf = verdict === debate?.also;
  const wide = Math.max(...offered.map((pick) => width(names[pick])));
  const rows = offered.map((pick, index): Line => {
    const yours = pick === verdict ? (isRight ? '' : isHalf ? '½ your vote' : '✗ your vote') : '';
    const mark = pick === bump ? `✓ the court${isRight ? ', and you' : ''}` : yours;
    const tone = pick === bump ? 'good' : isHalf ? 'warn' : 'bad';
    const name = padEnd(names[pick], wide);
    const text = padEnd(meaningOf(bumpCase, pick), 15);
    const quiet = mark === '' ? ('dim' as const) : undefined;
    return line(span(`    ${index + 1}  `, 'dim'), span(name, quiet), span(`   ${text} `, 'dim'), span(mark, tone));
  });
  const whyRight = hangingIndent([span('✓ ', 'good')], spans(why), columns);
  if (isRight) return [...rows, [], ...whyRight];
  const mark = isHalf ? span('½ ', 'warn') : span('✗ ', 'bad');
  const half = isHalf ? [span(' It can be defended, so it gets half.')] : [];
  return [...rows, [], ...hangingIndent([mark], [...spans(not.get(verdict) ?? []), ...half], columns), ...whyRight];
}

function sayCase(bumpCase: BumpCase, { heard, verdict }: Vote): Line[] {
  const { offered, debate, start, bump, why, not } = bumpCase;
  const version = (pick: Pick) => versionFor(bumpCase, pick) ?? `stays ${start}`;
  if (verdict !== null) {
    const court = `${names[bump]}, ${version(bump)}`;
    if (verdict === bump) return [line(span(`Right: ${court}. `, 'good'), ...spans(why))];
    const half = verdict === debate?.also ? 'It can be defended and gets half. ' : '';
    return [
      line(span(`You said ${names[verdict]}. `), ...spans(not.get(verdict) ?? []), ` ${half}`),
      line(span(`The court says ${court}. `), ...spans(why)),
    ];
  }
  if (heard !== null && debate !== null) {
    return [
      line(`You said ${heard}. Both sides can be argued.`),
      line(...spans(debate.forIt)),
      line(...spans(debate.against)),
      line('Keep your vote, or change it.'),
    ];
  }
  const options = offered.map((pick) => `${pick} (${version(pick)})`);
  return [
    ...typeset(bumpCase.prompt, 1000),
    line(`From ${start}, which bump: ${options.slice(0, -1).join(', ')} or ${options.at(-1)}?`),
  ];
}
