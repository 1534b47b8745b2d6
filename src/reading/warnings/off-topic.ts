import { learntCriteria } from '../criteria.js';
import { lexicon } from '../lexicon.js';
import { systemNouns } from '../nouns.js';
import { isRole } from '../people.js';
import type { Looked, Warning } from './warning.js';

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
