import { type Asked, askedOf } from './asked.js';
import { findCopies } from './copies.js';
import { criterionNamed, learntCriteria } from './criteria.js';
import { type Evidence, findEvidence } from './evidence.js';
import { fairness } from './fairness.js';
import { type Features, featuresOf, sentenceFeatures } from './features.js';
import { countWords, fitsLength, speakingSeconds } from './length.js';
import type { QuestionRead } from './question.js';
import { readText, type Text } from './text.js';
import { contradiction } from './warnings/contradiction.js';
import { notEnglish, recited, stuffing, tooLong, tooShort } from './warnings/form.js';
import { habitual, hypothetical } from './warnings/hypothetical.js';
import { blame, overwork } from './warnings/learnt.js';
import { offTopic, workCriteria } from './warnings/off-topic.js';
import type { Looked, Warning } from './warnings/warning.js';
import { weOnly } from './warnings/we-only.js';
import { criterionModels } from './weights.js';

export type { Evidence } from './evidence.js';
export { loadTagger } from './tagger.js';
export type { Warning } from './warnings/warning.js';

export interface CriterionReading {
  readonly id: string;
  readonly found: boolean;
  readonly evidence: readonly Evidence[];
  /** What to ask where nothing was found: "Who else was in it?" */
  readonly question: string;
}

export interface Reading {
  /** The id of the question. */
  readonly question: string;
  readonly words: number;
  /** Speaking time at 150 words a minute. */
  readonly seconds: number;
  readonly criteria: readonly CriterionReading[];
  readonly warnings: readonly Warning[];
  /** The one next step, as a question or as something to do. */
  readonly next: string;
  /** What an interviewer might ask next: for what was not found first, four at most. */
  readonly probes: readonly string[];
}

/**
 * Reads an answer: the learner's own words beside each criterion of the question, what was not found as questions, and what a
 * listener may stumble over. It gives no level. Pure and deterministic; throws where `loadTagger` was not awaited before.
 * With the whole deck as `bank` it also knows the samples of the other questions.
 */
export function readAnswer(
  question: QuestionRead,
  answer: string,
  bank: readonly QuestionRead[] = [question],
): Reading {
  const asked = askedOf(question);
  const copies = findCopies(question, answer, bank);
  // Places are the same in both, and quotes are taken from what was written.
  const text: Text = { ...readText(copies.own), answer };
  const features = featuresOf(text);
  const words = countWords(answer);
  const found = new Set(
    learntCriteria
      .filter(({ id }) => workCriteria.has(id) && evidenceFor(id, text, features, asked).length > 0)
      .map(({ id }) => id),
  );
  const warnings = warn({
    answer,
    question,
    asked,
    copies,
    text,
    clauses: features,
    sentences: sentenceFeatures(text, features),
    words,
    found,
  });
  const isUnread = warnings.some(({ id }) => id === 'not-english' || id === 'stuffing');
  const criteria = question.criteria.map(({ id }): CriterionReading => {
    const evidence = isUnread ? [] : evidenceFor(id, text, features, asked);
    const isFound = id === 'c-len' ? fitsLength(words) : evidence.length > 0;
    return { id, found: isFound, evidence, question: questionFor(id, asked) };
  });
  return {
    question: question.id,
    words,
    seconds: speakingSeconds(words),
    criteria,
    warnings,
    next: nextStep(criteria, warnings, copies.fromOwnSamples),
    probes: probesFor(question, criteria),
  };
}

function evidenceFor(id: string, text: Text, features: readonly Features[], asked: Asked): readonly Evidence[] {
  if (id === 'c-noblame') return fairness(text);
  const criterion = learntCriteria.find((known) => known.id === id);
  const model = criterionModels[id];
  return criterion === undefined || model === undefined ? [] : findEvidence(text, features, criterion, model, asked);
}

function questionFor(id: string, { help }: Asked): string {
  if (id === 'c-help' && help === 'given') return 'Who was it, and what exactly did you offer them?';
  return criterionNamed(id)?.question ?? 'What else belongs to it?';
}

/** What is most in the way comes first. */
const order = [
  'not-english',
  'too-short',
  'off-topic',
  'stuffing',
  'recited',
  'hypothetical',
  'contradiction',
  'blame',
  'overwork',
  'we-only',
  'too-long',
];

function warn(looked: Looked): Warning[] {
  const foreign = notEnglish(looked);
  if (foreign.length > 0) return foreign;
  const short = tooShort(looked);
  const list = firstOf(looked, [stuffing, recited]);
  const imagined = list[0]?.id === 'stuffing' ? [] : hypothetical(looked);
  const blamed = blame(looked);
  const opposed = list.length > 0 ? [] : contradiction(looked);
  // One name for it is enough: an answer that is no story at all is not also measured as one.
  const isNamed = [list, imagined, blamed, opposed].some(({ length }) => length > 0);
  const besides = isNamed ? [] : firstOf(looked, [offTopic, habitual]);
  const isStory = list.length === 0 && besides[0]?.id !== 'off-topic';
  const all = [
    ...short,
    ...list,
    ...imagined,
    ...besides,
    ...opposed,
    ...(isStory ? weOnly(looked) : []),
    ...blamed,
    ...overwork(looked),
    ...tooLong(looked),
  ];
  return all.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** What the first of these says that says anything. */
function firstOf(looked: Looked, readers: readonly ((looked: Looked) => Warning[])[]): Warning[] {
  for (const read of readers) {
    const said = read(looked);
    if (said.length > 0) return said;
  }
  return [];
}

function nextStep(
  criteria: readonly CriterionReading[],
  [warning]: readonly Warning[],
  fromOwnSamples: number,
): string {
  if (fromOwnSamples >= 0.6)
    return "These are the words of the course's own sample. Which story of yours has the same shape? Tell that one.";
  if (warning !== undefined) return nextFor[warning.id] ?? warning.text;
  const missing = criteria.find(({ found }) => !found);
  return missing?.question ?? 'Say it aloud once with a clock, and stop after the last sentence.';
}

const nextFor: Readonly<Partial<Record<Warning['id'], string>>> = {
  'not-english': 'Say it in English, in short sentences.',
  'too-short': 'Write six sentences: where it was, what you did and why, how it ended.',
  'off-topic': 'Take a case in which exactly what the question asks happened, and begin with where it was.',
  stuffing: 'Tell one thing that happened, once, in whole sentences.',
  recited: 'Tell one case of your own: begin with "In March …" or "On a Tuesday …", then what you did.',
  hypothetical: 'Tell one real case: begin with when and where it was, then what you did.',
  contradiction: 'Decide which of the two it was, and tell it in the order in which it happened.',
  blame: 'Say it again as they would tell it, and add your own part.',
  overwork: 'Say what you would cut, move or ask for today, so that it is not needed.',
  'we-only': 'Say "I" where it was you: what did you decide, write, ask or stop?',
  'too-long': 'Shorten it to 260 words: what you decided and why, who agreed, how it ended.',
};

function probesFor({ probes }: QuestionRead, criteria: readonly CriterionReading[]): string[] {
  const found = new Map(criteria.map((criterion) => [criterion.id, criterion.found]));
  const rank = (id: string) => (found.get(id) === false ? 0 : found.has(id) ? 2 : 1);
  return Object.entries(probes)
    .sort(([a], [b]) => rank(a) - rank(b))
    .slice(0, 4)
    .map(([, text]) => text);
}
