import { clauseQuote, type Looked, type Warning } from './warning.js';

/** One statement and its opposite, of the same person and the same act. */
export function contradiction(looked: Looked): Warning[] {
  const { text, clauses } = looked;
  const pairs = [
    ['tell', 'contact'],
    ['request', 'contact'],
  ] as const;
  for (const [index, clause] of text.clauses.entries()) {
    if (clause.actor !== 'i' && clause.actor !== 'we') continue;
    if (isTemporary(looked, index) || !deniesAll(looked, index)) continue;
    for (const meanings of pairs) {
      const isDenied = clauses[index]?.has(`${meanings[0]}.not`) === true;
      if (!isDenied) continue;
      const other = clauses.findIndex(
        (features, at) =>
          at !== index &&
          text.clauses[at]?.sentence !== clause.sentence &&
          meanings.some((meaning) => features.has(`${meaning} person`)),
      );
      if (other >= 0) return [opposed(looked, index, other)];
    }
    const denied = verbsOf(looked, index, (sense) => sense === 'negated');
    const nouns = nounsOf(looked, index);
    const other = text.clauses.findIndex(
      (candidate, at) =>
        at !== index &&
        candidate.actor === clause.actor &&
        candidate.sentence !== clause.sentence &&
        verbsOf(looked, at, (sense) => sense === 'fact').some((root) => denied.includes(root)) &&
        [...nounsOf(looked, at)].some((noun) => nouns.has(noun)),
    );
    if (other >= 0) return [opposed(looked, index, other)];
  }
  return opposites(looked);
}

/** Turns that exclude each other, wherever they stand in an answer: by clause, as words and what they mean. */
const exclusive: readonly { readonly one: RegExp; readonly other: RegExp; readonly needs?: RegExp }[] = [
  {
    one: /\b(nobody|no one|noone) (has |had |ever )?(helped|supported|assisted)\b|\bwithout (any |anybody's |anyone's )?help\b/,
    other: /./,
    needs: /^(support\.they|request person|support person)$/,
  },
  {
    one: /\b(nobody|no one|noone) (has |had |ever )?(told|informed|warned) (him|her|them|us|the)\b/,
    other: /\b(i|we) (had |have )?(told|informed|warned|wrote|called|phoned)\b/,
  },
  {
    one: /\bnever (argued|fought|disagreed|quarrelled|objected)\b|\b(agreed|accepted) at once\b/,
    other: /\bagainst it\b|\b(argued|fought|refused|objected|fight|fights)\b/,
  },
  {
    one: /\bonly (noticed|realised|realized|saw|knew|understood|learned|learnt|found out)\b/,
    other:
      /\b(told|wrote|warned|informed|said)\b.*\b(first day|day one|first week|from the (start|beginning)|at once)\b/,
  },
];

function opposites(looked: Looked): Warning[] {
  const { text, clauses } = looked;
  const said = text.clauses.map(({ from, to }) =>
    text.tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  );
  for (const { one, other, needs } of exclusive) {
    const first = said.findIndex((words) => one.test(words) && !/^(until|before|if)\b/.test(words));
    const second = said.findIndex(
      (words, index) =>
        first >= 0 &&
        text.clauses[index]?.sentence !== text.clauses[first]?.sentence &&
        other.test(words) &&
        !one.test(words) &&
        (needs === undefined || [...(clauses[index]?.keys() ?? [])].some((name) => needs.test(name))),
    );
    if (second >= 0) return [opposed(looked, first, second)];
  }
  const denied = text.clauses.findIndex(({ from }) => lacking(said[text.clauseAt[from] ?? -1]) !== '');
  const noun = lacking(said[denied]);
  const owned = said.findIndex(
    (words, index) =>
      noun !== '' &&
      text.clauses[index]?.sentence !== text.clauses[denied]?.sentence &&
      clauses[index]?.has('i act') === true &&
      new RegExp(`\\bmy (?:own )?${noun}\\b`).test(words),
  );
  return owned >= 0 ? [opposed(looked, denied, owned)] : [];
}

/** What somebody says they had none of: "I had no numbers with me". */
function lacking(words = ''): string {
  return /\b(?:i|we) had no (\p{L}{4,})\b/u.exec(words)?.[1] ?? '';
}

function opposed(looked: Looked, one: number, other: number): Warning {
  return {
    id: 'contradiction',
    quote: clauseQuote(looked, one),
    text: `This and "${clauseQuote(looked, other)}" cannot both be so. Which was it?`,
  };
}

/** "nobody", "never", "not anyone": nothing is left out of it. */
function deniesAll({ text }: Looked, index: number): boolean {
  const { from, to } = text.clauses[index] ?? { from: 0, to: 0 };
  return text.tokens
    .slice(from, to)
    .some(
      ({ word }) => /^(nobody|noone|never|anyone|anybody|none|nothing|anything|no-one)$/.test(word) || word === 'one',
    );
}

/** "For two days I told nobody", "until then": it changed later, and that is a story. */
function isTemporary({ text }: Looked, index: number): boolean {
  const sentence = text.clauses[index]?.sentence;
  return text.tokens.some(
    ({ word, sentence: at }, place) =>
      at === sentence &&
      (/^(until|till|yet|still|before|first|initially|wanted|want|mistake|wrong|should|since|then|again|anymore|longer|if|would|except|but|else|later|later|day|days|hours|minutes|that)$/.test(
        word,
      ) ||
        text.marks[place]?.has('duration') === true),
  );
}

const plain =
  /^(be|have|do|get|go|know|see|think|want|make|take|say|let|can|will|would|could|come|need|feel|find|tell|ask)$/;

function verbsOf(
  { text }: Looked,
  index: number,
  wanted: (sense: (typeof text.senses)[number]) => boolean,
): readonly string[] {
  const { from, to } = text.clauses[index] ?? { from: 0, to: 0 };
  return text.tokens
    .slice(from, to)
    .filter(({ tags, root }, at) => tags.has('Verb') && !plain.test(root) && wanted(text.senses[from + at] ?? 'asked'))
    .map(({ root }) => root);
}

function nounsOf({ text }: Looked, index: number): ReadonlySet<string> {
  const { from, to } = text.clauses[index] ?? { from: 0, to: 0 };
  return new Set(
    text.tokens
      .slice(from, to)
      .filter(({ tags, word }) => tags.has('Noun') && !tags.has('Pronoun') && word.length > 2)
      .map(({ root }) => root),
  );
}
