import semver from 'semver';
import { line, span } from '../../text/line.js';
import { spans } from '../../text/wrap.js';
import { explainMatch } from '../../versions/explain-match.js';
import { explainOrder } from '../../versions/explain-order.js';
import { picture } from '../kit/page.js';
import { choiceKind } from './choice-task.js';
import { drawPuzzleId, puzzleOf } from './generated-puzzles.js';
import { deckSource, roundSize } from './item-source.js';
import { numberLine } from './number-line.js';
import { type HighestItem, readHighestItems } from './range-items.js';
import { roundPractice } from './round.js';

const form = 'a version of the list, or none';

/** Which version of the pool does npm install? Behind the pool stands "none of them". */
export const highestKind = choiceKind<HighestItem>({
  label: ({ range }) => range,
  choices({ pool }) {
    const latest = latestOf(pool);
    const versions = pool.map((version) => ({ name: version, means: version === latest ? 'latest' : '' }));
    return [...versions, { name: 'none', means: 'none of them fits' }];
  },
  verb: () => 'install',
  words: ({ pool }) => [[...pool, 'none']],
  form: () => form,
  asks(item) {
    const { pool, range } = item;
    const published = `Published: ${pool.join(', ')}. The tag latest is on ${latestOf(pool)}.`;
    const question = line(span('Which version is installed?', 'dim'));
    return [picture([askOf(item), question, []], `${published} Which does npm install for ${range}?`)];
  },
  outcome({ pool, highest }, pick) {
    const [picked, right] = [pool[pick] ?? 'none', highest ?? 'none'];
    return {
      points: picked === right ? 1 : 0,
      answer: picked,
      remark: picked === right ? right : `${right}, not ${picked}`,
    };
  },
  verdict(item, pick) {
    const { pool, range, highest } = item;
    const wrong = whyNot(item, pool[pick] ?? null);
    const yours = wrong === '' ? span('✓', 'good') : span(`✗ you said ${pool[pick] ?? 'none'}`, 'bad');
    const installs = line(span('installs    ', 'dim'), { text: highest ?? 'nothing', bold: true }, '   ', yours);
    const answer = `${highest ?? 'Nothing'} is installed. `;
    return [
      picture((columns) => [
        ...[askOf(item), installs, []],
        ...[...numberLine(pool, range, columns, highest ?? undefined), []],
      ]),
      ...(wrong === '' ? [] : [{ text: wrong, mark: [span('✗ ', 'bad')] }]),
      {
        text: item.why.length > 0 ? spans(item.why) : whyNoHigher(item),
        mark: [span('✓ ', 'good')],
        lead: wrong === '' ? `Right. ${answer}` : answer,
      },
    ];
  },
});

function askOf({ range }: HighestItem) {
  return line(span('npm install ladderlib@', 'dim'), { text: `"${range}"`, bold: true });
}

/** Why a pick is not the one: it is out, or something higher is in as well. Empty for the right one. */
export function whyNot({ range, pool, highest }: HighestItem, picked: string | null): string {
  if (picked === highest) return '';
  if (picked === null) return `${highest} is in the pool, and ${reason(range, highest ?? '')}`;
  if (!semver.satisfies(picked, range)) return reason(range, picked);
  const higher = pool.filter((version) => semver.satisfies(version, range) && semver.gt(version, picked)).length;
  const also = higher === 1 ? `${highest} is in as well` : `${higher} higher ones are in as well, up to ${highest}`;
  return `${picked} is in, but ${also}. ${explainOrder(picked, highest ?? picked).why}`;
}

/** Why nothing above the answer is taken: the next one up, and what keeps it out. */
export function whyNoHigher({ range, pool, highest }: HighestItem): string {
  const above = semver.sort(pool.filter((version) => highest === null || semver.gt(version, highest)));
  const [next] = highest === null ? above.reverse() : above;
  if (next === undefined) return highest === null ? 'The pool is empty.' : `${highest} is the highest of the pool.`;
  return `${highest === null ? 'Not even the highest fits' : 'The next one up is out'}: ${reason(range, next)}`;
}

function reason(range: string, version: string): string {
  const match = explainMatch(range, version);
  return 'wrong' in match ? match.wrong : match.why.slice(0, range.includes('||') ? 3 : 2).join(' ');
}

function latestOf(pool: readonly string[]): string {
  return semver.maxSatisfying([...pool], '*') ?? '';
}

/** How many of a round come from the deck; the others are made up. */
const fromDeck = 6;

export const highestMatch = roundPractice({
  id: 'highest-match',
  title: 'Which version will npm install?',
  summary: 'A range and a pool of versions: be the resolver. Six from the deck, four made up on the spot.',
  noun: 'puzzle',
  kind: highestKind,
  source(material) {
    const { find, ...source } = deckSource(material, 'ranges', readHighestItems, fromDeck);
    return {
      ...source,
      find: (id) => find(id) ?? puzzleOf(id),
      sample() {
        const ids = source.sample();
        return [...ids, ...Array.from({ length: roundSize - ids.length }, () => drawPuzzleId(material.draw))];
      },
    };
  },
});
