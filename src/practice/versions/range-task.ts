import { hangingIndent } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span } from '../../text/line.js';
import { spans } from '../../text/wrap.js';
import { drawChoices, moveCursor } from '../kit/list.js';
import { explainMatch } from './explain-match.js';
import { neighbours } from './neighbours.js';
import { numberLine, sayLine } from './number-line.js';
import { type Bench, benchKeys, drawBench, pasteBench, pressBench, sayBench, startBench } from './range-bench.js';
import type { RangeItem } from './range-items.js';
import type { Task } from './task.js';

export interface Guess {
  readonly cursor: number;
  readonly said: boolean | null;
  readonly bench: Bench | null;
  /** In linear mode: what was tried. */
  readonly tried: { readonly range: string; readonly version: string } | null;
}

const noGuess: Guess = { cursor: 0, said: null, bench: null, tried: null };

const form = 'yes or no; or try followed by a range and a version, for example try ^1.2.3 1.9.0';

/** Does the version match? With a bench beside it, where any range can be tried on any version. */
export function rangeTask(item: RangeItem, pool: readonly string[], guess: Guess = noGuess): Task {
  const { cursor, said, bench } = guess;
  const to = (change: Partial<Guess>) => rangeTask(item, pool, { ...guess, tried: null, ...change });
  const outcome =
    said === null
      ? null
      : { points: said === item.matches ? 1 : 0, answer: said ? 'yes' : 'no', remark: item.matches ? 'in' : 'out' };
  return {
    id: item.id,
    label: `${item.range || '(empty)'}   ${item.version}`,
    outcome,
    keys:
      bench !== null
        ? benchKeys
        : said === null
          ? [
              ['y/n', 'answer'],
              ['↑↓ enter', 'choose'],
              ['t', 'try your own'],
            ]
          : [['t', 'try your own']],
    typing: bench !== null,
    held: bench !== null,
    lines: (columns) => (bench === null ? draw(item, guess, columns) : drawBench(bench, columns)),
    press: (key: Key) => {
      if (bench !== null) return to({ bench: pressBench(bench, key) });
      if (key === 't') return to({ bench: startBench(item.range, item.version, pool) });
      if (said !== null) return rangeTask(item, pool, guess);
      const moved = moveCursor(key, cursor, 2);
      if (moved !== null) return to({ cursor: moved });
      if (key === 'y' || key === 'n') return to({ said: key === 'y' });
      return key === 'enter' || key === ' ' ? to({ said: cursor === 0 }) : rangeTask(item, pool, guess);
    },
    paste: (text) => (bench === null ? rangeTask(item, pool, guess) : to({ bench: pasteBench(bench, text) })),
    say: say(item, pool, guess),
    form: said === null ? form : null,
    read: (text) => {
      const trial = /^t(?:ry)?\s+(?:(.*)\s)?\s*(\S+)$/i.exec(text);
      if (trial !== null) return to({ tried: { range: (trial[1] ?? '').trim(), version: trial[2] ?? '' } });
      if (/^(y|yes|in)$/i.test(text)) return to({ said: true });
      return /^(n|no|out)$/i.test(text) ? to({ said: false }) : { malformed: form };
    },
  };
}

function draw(item: RangeItem, { cursor, said }: Guess, columns: number): Line[] {
  const asked = line(span('range     ', 'dim'), { text: item.range || '(empty)', bold: true });
  const version = line(span('version   ', 'dim'), { text: item.version, bold: true });
  if (said === null) {
    const choices = [
      { name: 'yes', means: 'it is in' },
      { name: 'no', means: 'it is out' },
    ];
    return [asked, version, [], line(span('Does the version match?', 'dim')), ...drawChoices(choices, cursor)];
  }
  const match = explainMatch(item.range, item.version);
  const right = said === item.matches;
  const verdict = span(`   is ${item.matches ? 'in' : 'out'}   `);
  const yours = right ? span('✓', 'good') : span(`✗ you said ${said ? 'in' : 'out'}`, 'bad');
  const { expands, why } = 'wrong' in match ? { expands: '', why: [] } : match;
  return [
    asked,
    ...(expands === item.range ? [] : [line(span('means     ', 'dim'), span(expands, 'code'))]),
    line(...version, verdict, yours),
    [],
    ...numberLine(neighbours(item.range, item.version), item.range, columns, item.version),
    [],
    ...hangingIndent([], spans(item.why), columns),
    ...why
      .slice(0, item.range.includes('||') ? 3 : 1)
      .flatMap((reason) => hangingIndent([], [span(reason, 'dim')], columns)),
  ];
}

function say(item: RangeItem, pool: readonly string[], { said, tried }: Guess): Line[] {
  const ask = line(`Range ${item.range || '(empty)'}, version ${item.version}. Does the version match?`);
  if (tried !== null) return [...sayBench(tried.range, tried.version, pool), ask];
  if (said === null) return [ask];
  const match = explainMatch(item.range, item.version);
  const bounds = 'wrong' in match ? '' : ` The range means ${match.expands}. ${match.why[0] ?? ''}`;
  return [
    line(
      `${said === item.matches ? 'Right' : 'No'}: ${item.version} is ${item.matches ? 'in' : 'out'}. `,
      ...spans(item.why),
    ),
    line(bounds.trim()),
    line(sayLine(neighbours(item.range, item.version), item.range)),
  ];
}
