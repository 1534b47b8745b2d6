import { learntCriteria } from '../criteria.js';
import { lexicon } from '../lexicon.js';
import { systemNouns } from '../nouns.js';
import { isRole } from '../people.js';
import { clauseQuote, type Looked, sentenceQuote, type Warning } from './warning.js';

const numbersOf = (looked: Looked, name: string): readonly number[] =>
  looked.clauses.flatMap((features, index) => (features.has(name) ? [index] : []));

/** Several deeds, and "we" does all of them. */
export function weOnly(looked: Looked): Warning[] {
  if (!looked.asked.aboutWork) return [];
  const ours = numbersOf(looked, 'we act');
  const mine = looked.text.clauses.filter(
    ({ actor, modality, from, to }) =>
      actor === 'i' &&
      modality === 'fact' &&
      looked.text.tokens.slice(from, to).some(({ tags }) => tags.has('PastTense')),
  ).length;
  const [first] = ours;
  if (first === undefined || ours.length < 3 || mine > 0) return [];
  return [
    {
      id: 'we-only',
      quote: clauseQuote(looked, first),
      text: '"We" does everything here. Which part was yours: what did you decide, write, ask or stop?',
    },
  ];
}

/** What one would do, where a case was asked for. */
export function hypothetical(looked: Looked): Warning[] {
  const { text, asked, clauses } = looked;
  if (asked.for !== 'case') return [];
  const deeds = clauses.filter((features) => features.has('i act') || features.has('we act')).length;
  const imagined = text.clauses.flatMap((_, index) => (isImagined(looked, index) ? [index] : []));
  const [first] = imagined;
  const isMostly = imagined.length >= 2 && imagined.length > deeds * 2 && !isCaseTold(looked);
  if (first === undefined || !isMostly) return [];
  return [
    {
      id: 'hypothetical',
      quote: sentenceQuote(looked, text.clauses[first]?.sentence ?? 0),
      text: 'The question asks for something that happened; this says what you would do. When did you last do it?',
    },
  ];
}

function ownClauses({ text }: Looked, wanted: (index: number) => boolean): readonly number[] {
  return text.clauses.flatMap(({ actor }, index) =>
    (actor === 'i' || actor === 'we' || actor === 'you') && wanted(index) ? [index] : [],
  );
}

/** What one always does, where a case was asked for: several sentences of it, and nothing that happened. */
export function habitual(looked: Looked): Warning[] {
  const { text, asked, clauses } = looked;
  if (asked.for !== 'case') return [];
  const general = ownClauses(looked, (index) => text.clauses[index]?.modality === 'habit');
  const isOfSeveral = new Set(general.map((index) => text.clauses[index]?.sentence)).size >= 2;
  const past = ownClauses(
    looked,
    (index) => text.clauses[index]?.tense === 'past' && text.clauses[index]?.modality !== 'habit',
  );
  const [habit] = general;
  const isDone = past.length > 0 || clauses.some((features) => features.has('i act') || features.has('we act'));
  if (habit === undefined || general.length < 3 || !isOfSeveral || isDone || isCaseTold(looked)) return [];
  if (looked.found.size > 1 || text.isNarrative) return [];
  return [
    {
      id: 'hypothetical',
      quote: sentenceQuote(looked, text.clauses[habit]?.sentence ?? 0),
      text: 'The question asks for something that happened; this says how you usually work. Which one time was it?',
    },
  ];
}

/**
 * Whether a "would" of the speaker's says what they would do. Not "I could see", "I would rather", "I would have asked" or "I would
 * do it again" (of a case that is told), nor the "would" of what was seen, said or hoped then ("I saw that they would not come").
 */
function isImagined({ text, clauses }: Looked, index: number): boolean {
  const clause = text.clauses[index];
  if (clause === undefined) return false;
  const { from, to, actor } = clause;
  const said = text.tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
  const isOwn = actor === 'i' || actor === 'we' || actor === 'you';
  const isSaid = /\b(?:i|we|you) (?:would|could|might|will)\b/.test(said);
  if (!isSaid && !(isOwn && clauses[index]?.has('would') === true)) return false;
  if (/\bagain\b/.test(said)) return false;
  const [before = '', after = ''] = said.split(/\b(?:would|could|should|might|will)\b/);
  const isToldBefore = text.tokens
    .slice(from, to)
    .some(({ tags }, at) => tags.has('PastTense') && text.senses[from + at] === 'fact');
  if (isToldBefore && !/\b(?:if|when|were)\b/.test(before)) return false;
  return !/^ (?:(?:not|never|also|still|only|just|even) )*(?:see|hear|feel|tell|like|love|prefer|rather|say (?:that|so|it|this|,)|call|have|be (?:lying|honest))\b/.test(
    after,
  );
}

/** A time, an amount or a name, and more than one statement about the past: there is a case, whatever would be. */
function isCaseTold({ text, clauses }: Looked): boolean {
  const anchors = text.marks.filter(
    (marks, at) =>
      text.tokens[at]?.word !== 'one' &&
      (['clock', 'date', 'number', 'version'] as const).some((mark) => marks.has(mark)),
  ).length;
  const acts = clauses.filter((features) =>
    ['i act', 'we act', 'they act', 'it acts'].some((name) => features.has(name)),
  ).length;
  return acts >= 3 || (anchors >= 1 && acts >= 2);
}

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

const workWords = new Set(
  `work job company office code bug test deploy deployment software program programming computer data team customer client user manager
deadline project release production incident outage meeting task priority estimate sprint ticket university semester thesis exam group
association volunteer shift patient ward student colleague ${lexicon.audience.words} ${lexicon.buzzword.words}`.split(
    /\s+/,
  ),
);

/**
 * Only where there is next to nothing of the question in it, of anybody's work, or of evidence; where it is the talk around an
 * interview rather than an answer; or where it explains a subject and nobody acts.
 */
export function offTopic(looked: Looked): Warning[] {
  const { text, question, words, found, asked } = looked;
  if (looked.copies.fromNotes > 0.3) return [];
  if (words < 25 || found.size > 1) return [];
  const warning = (of: string): Warning[] => [
    { id: 'off-topic', quote: null, text: `${of} The question is: ${question.text}` },
  ];
  const said = text.tokens.map(({ word }) => word).join(' ');
  const isOnTopic = question.topic.some((beginning) => ` ${said}`.includes(` ${beginning}`));
  const courtesies = courtesy.filter((turn) => turn.test(said)).length;
  if (courtesies >= 2 && found.size === 0)
    return warning('This speaks of you and of the job, and I could not find a case in it.');
  const isOwn = text.tokens.some(({ word }) => /^(?:i|we|my|our|me|us|you|your)$/.test(word));
  const isPast = text.clauses.some(({ tense }) => tense === 'past');
  if (!isOwn && !isPast && text.clauses.length >= 4)
    return warning('This explains a subject, and nobody does anything in it.');
  if (!asked.aboutWork) return [];
  const ofWork = wordsOfWork(looked) + found.size;
  const isDone = looked.clauses.some((features) => features.has('i act') || features.has('we act'));
  if (ofWork > (isOnTopic || isDone ? 1 : 2)) return [];
  return warning('I could not find anything of the question, or of work, in it.');
}

/** What is said around an interview and answers none of its questions. */
const courtesy: readonly RegExp[] = [
  /\bthank you for (?:inviting|having|the|this|your)\b/,
  /\bmy (?:(?:biggest|greatest|main) )?(?:strengths?|weakness(?:es)?)\b/,
  /\bin (?:five|ten) years i\b/,
  /\bmy salary\b|\bsalary expectation\b|\bdriving licence\b|\bnotice period\b/,
  /\bi (?:was born|grew up)\b/,
  /\byour (?:company|office|website|reputation)\b/,
  /\b(?:i would be honoured|i would be honored|honoured to join|looking for somewhere|my dream is|i see myself)\b/,
  /\bmy (?:hobbies|passion|personality|studies|degree)\b/,
  /\b(?:perfectionist|team player|hard-working|people person)\b/,
  /\bi have always loved\b|\bi am very into\b|\bi would (?:say my|describe myself)\b/,
];

/** How many different words of it are words of work or of the question. */
function wordsOfWork({ text, question }: Looked): number {
  const ofQuestion = new Set(
    (question.text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter(
      (word) => !/^(about|after|before|badly|enough|somebody|someone|something|their|under|without)$/.test(word),
    ),
  );
  const isWork = text.tokens.filter(
    ({ root, word }) =>
      workWords.has(root) ||
      workWords.has(word) ||
      ofQuestion.has(word) ||
      (systemNouns.has(root) && !everyday.has(root)) ||
      (isRole(root) && !everyday.has(root)),
  );
  return new Set(isWork.map(({ root }) => root)).size;
}

/** Heads of systems and roles that are at home everywhere. */
const everyday = new Set(
  `shop store table bank school camera phone watch band belt pump train tram bus truck ship car drone map order search job form page restaurant hotel museum airport bakery event fair festival friend
husband wife mother father brother sister cousin uncle parent neighbour neighbor man woman lady girl boy guy person teacher doctor nurse driver baker chef family team game book letter crew tablet head hospital building college person everyone
everybody group person folk people someone`.split(/\s+/),
);

/** Criteria whose evidence shows that somebody's work is told. */
export const workCriteria: ReadonlySet<string> = new Set(
  learntCriteria.map(({ id }) => id).filter((id) => !/^c-(number|time|first|balance|result|order|learn)$/.test(id)),
);
