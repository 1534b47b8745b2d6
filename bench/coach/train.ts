// Learns the weights of the coach's reading from the labelled sentences and writes them down: node scripts/run.js bench/coach/train.ts
import { writeFileSync } from 'node:fs';
import { loadCourse } from '../../src/content/load.js';
import { readBank } from '../../src/practice/interview/bank/bank.js';
import { learntCriteria } from '../../src/reading/criteria.js';
import { type Features, featuresOf, sentenceFeatures } from '../../src/reading/features.js';
import { type Model, together } from '../../src/reading/models.js';
import { loadTagger } from '../../src/reading/tagger.js';
import { readText } from '../../src/reading/text.js';
import { learntWarnings } from '../../src/reading/warning-models.js';
import { criterionModels, warningModels } from '../../src/reading/weights.js';
import { type Bag, fitBags, fitRows, score, sigmoid } from './fit.js';
import { type LabelledAnswer, readAnswers, readSentences, readWarningSentences } from './labelled.js';

await loadTagger();
const folds = 5;
/** Of what is said in cross-validation so much is to be right. */
const wanted = 0.93;
/** Of the squared weights; chosen by cross-validation among 2, 4 and 8, which differ little. */
const penalty = 4;

const { course } = await loadCourse('.');
const bank = readBank({ course });
const criteriaOf = new Map(bank.map(({ id, criteria }) => [id, new Set(criteria.map((criterion) => criterion.id))]));

/** A sentence, or an answer where all that is known is that a warning belongs to it somewhere. */
interface Read {
  readonly voice: string;
  readonly text: string;
  readonly labels: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
  /** A criterion or warning that is not known is not learnt from it. */
  readonly knows: (id: string) => boolean;
  readonly clauses: readonly Features[];
  readonly whole: readonly Features[];
  /** Written when the lexicon was there already: only these may set a threshold. */
  readonly isFresh: boolean;
  /** For an answer's sentences: the answer, and whether it is to have no warning at all. */
  readonly answer: string | null;
  readonly isGood: boolean;
}

const alone = { answer: null, isGood: false };
const read: readonly Read[] = [
  ...readSentences('train').map((sentence): Read => {
    const isFresh = !sentence.id.startsWith('t');
    return { ...sentence, ...alone, knows: () => true, ...seen(sentence.text), isFresh };
  }),
  ...readWarningSentences().map(
    (sentence): Read => ({
      ...sentence,
      ...alone,
      knows: (id) => !id.startsWith('c-'),
      ...seen(sentence.text),
      isFresh: false,
    }),
  ),
  ...readAnswers('train').flatMap((answer) => [...sentencesOfAnswer(answer), ...warnedAnswer(answer)]),
  // Nobody is to be warned of a strong sample of the deck.
  ...bank.flatMap(({ id, samples }) =>
    sentencesOfAnswer({
      id: `deck ${id}`,
      voice: `deck ${id}`,
      question: id,
      text: samples.strong.text,
      quality: 'strong',
      criteria: {},
      warnings: [],
    }),
  ),
];

function seen(written: string): Pick<Read, 'clauses' | 'whole'> {
  const text = readText(written);
  const clauses = featuresOf(text);
  return { clauses, whole: [...sentenceFeatures(text, clauses).values()] };
}

/**
 * What is quoted in an answer is evidence; what is not is none where all of it was marked, and is left out where only the
 * best was. An answer without a warning has no sentence that one may be warned of.
 */
function sentencesOfAnswer({ id, voice, text: answer, question, quality, ...rest }: LabelledAnswer): Read[] {
  const { criteria, warnings, marked } = rest;
  if (warnings.some((warning) => /not-english|stuffing/.test(warning))) return [];
  const text = readText(answer);
  const clauses = featuresOf(text);
  return [...sentenceFeatures(text, clauses)].map(([sentence, whole]): Read => {
    const within = text.tokens.filter((token) => token.sentence === sentence);
    const [from, to] = [within[0]?.start ?? 0, within.at(-1)?.end ?? 0];
    const labels = Object.fromEntries(
      Object.entries(criteria).flatMap(([criterion, quotes]) => {
        const covered = quotes.some((quote) => {
          const start = answer.indexOf(quote);
          return Math.min(to, start + quote.length) - Math.max(from, start) > 0.5 * Math.min(to - from, quote.length);
        });
        return covered ? [[criterion, 1]] : [];
      }),
    );
    const isAsked = (criterion: string) => marked === 'all' && criteriaOf.get(question)?.has(criterion) === true;
    return {
      voice,
      text: answer.slice(from, to),
      labels,
      warnings: [],
      knows: (wish) => (wish.startsWith('c-') ? wish in labels || isAsked(wish) : !warnings.includes(wish)),
      clauses: clauses.filter((_, index) => text.clauses[index]?.sentence === sentence),
      whole: [whole],
      isFresh: true,
      answer: id,
      isGood: warnings.length === 0,
    };
  });
}

/** Somewhere in it is what one is to be warned of. */
function warnedAnswer({ id, voice, text, warnings }: LabelledAnswer): Read[] {
  const known = warnings.filter((warning) =>
    learntWarnings.some((learnt) => learnt.id === warning && learnt.by === 'clause'),
  );
  if (known.length === 0) return [];
  const knows = (wish: string) => known.includes(wish);
  return [{ voice, text, labels: {}, warnings: known, knows, ...seen(text), isFresh: true, answer: id, isGood: false }];
}

const voices = [...new Set(read.map(({ voice }) => voice))];

interface Learnt {
  readonly model: Model;
  readonly line: string;
  readonly errors: readonly string[];
}

type Judged = Read & { readonly target: number; readonly chance: number };

interface Wish {
  readonly id: string;
  readonly unit: 'clauses' | 'whole';
  readonly needs: readonly string[];
  readonly features: readonly string[] | null;
}

function learn({ id, unit, needs, features: allowed }: Wish): Learnt {
  const isWarning = !id.startsWith('c-');
  const able = (features: Features) => needs.length === 0 || needs.some((name) => features.has(name));
  const weighed = (features: Features): Features =>
    allowed === null ? features : new Map([...features].filter(([name]) => allowed.includes(name)));
  const bags = read
    .filter(({ knows }) => knows(id))
    .map((sentence): Bag & { readonly sentence: Read; readonly label: number } => {
      const label = isWarning ? (sentence.warnings.includes(id) ? 1 : 0) : (sentence.labels[id] ?? 0);
      return {
        clauses: sentence[unit].filter(able).map(weighed),
        target: label === 0.5 ? 0.7 : label,
        weight: label === 0.5 ? 0.5 : 1,
        sentence,
        label,
      };
    });
  const held = bags.map(() => 0);
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = ({ sentence }: { sentence: Read }) => voices.indexOf(sentence.voice) % folds === fold;
    const fitted = fitBags(
      bags.filter((bag) => !isHeld(bag)),
      penalty,
    );
    bags.forEach((bag, index) => {
      if (isHeld(bag)) held[index] = score(bag.clauses, fitted);
    });
  }
  // Platt (1999): the held-out scores are turned into chances by a logistic curve of their own.
  const [shift = 0, slope = 1] = fitRows(
    bags.map(({ target }, index) => ({
      x: [
        [0, 1],
        [1, held[index] ?? 0],
      ] as const,
      target: target > 0 ? 1 : 0,
      weight: 1,
    })),
    2,
    1e-3,
  );
  const judged = bags.map(
    ({ sentence, label }, index): Judged => ({
      ...sentence,
      target: label,
      chance: sigmoid(shift + slope * (held[index] ?? 0)),
    }),
  );
  const fresh = judged.filter(({ isFresh }) => isFresh);
  // What is shown as evidence is to be likelier than not; a warning is put as a question.
  const threshold = !isWarning
    ? thresholdFor(fresh, 0.5)
    : unit === 'clauses'
      ? warningThreshold(fresh)
      : // The shape of a whole sentence is no matter of the lexicon.
        thresholdFor(judged, 0.5);
  const full = fitBags(bags, penalty);
  const unread = fresh.filter(({ answer }) => answer === null);
  const inAnswers = fresh.filter(({ answer }) => answer !== null);
  return {
    model: {
      bias: round(shift + slope * full.bias),
      threshold: Math.ceil(threshold * 1000) / 1000,
      weights: Object.fromEntries(
        [...full.weights]
          .map(([name, weight]) => [name, round(slope * weight)] as const)
          .filter(([, weight]) => Math.abs(weight) >= 0.05),
      ),
    },
    line: `${id.padEnd(10)} threshold ${threshold.toFixed(2)} sentences ${shares(unread, threshold)}  in answers ${shares(inAnswers, threshold)}`,
    errors: judged.flatMap(({ target, text, chance, isFresh }): string[] => {
      if (target === 0 && chance >= threshold - 0.1)
        return [`FALSE ${chance.toFixed(2)} ${isFresh ? '' : 'old '}${text}`];
      return target === 1 && chance < threshold ? [`MISS ${chance.toFixed(2)} ${text}`] : [];
    }),
  };
}

function shares(judged: readonly Judged[], threshold: number): string {
  const said = judged.filter(({ chance }) => chance >= threshold);
  const positive = judged.filter(({ target }) => target === 1);
  const right = said.filter(({ target }) => target > 0).length / Math.max(1, said.length);
  const found = positive.filter(({ chance }) => chance >= threshold).length / Math.max(1, positive.length);
  return `precision ${right.toFixed(2)} of ${String(said.length).padStart(3)}, recall ${found.toFixed(2)} of ${String(positive.length).padStart(3)}`;
}

/**
 * The lowest chance above which the wanted share is right, with half an error added for caution; where no chance is that good,
 * the one at which the share is best; and where not even that is nine in ten, nearly 1: then it is all but always a question.
 */
function thresholdFor(judged: readonly Judged[], floor: number): number {
  const order = [...judged].sort((a, b) => b.chance - a.chance);
  let right = 0;
  let best = { share: 0, at: 0.99 };
  order.forEach(({ chance, target }, index) => {
    if (target > 0) right += 1;
    const next = order[index + 1]?.chance ?? 0;
    const share = Math.min(wanted, right / (index + 1.5));
    if (next < chance && index >= 4 && share >= best.share) best = { share, at: (chance + next) / 2 };
  });
  const said = order.filter(({ chance }) => chance >= Math.max(floor, best.at));
  const isGood = said.filter(({ target }) => target > 0).length >= 0.9 * said.length;
  return isGood ? Math.max(floor, Math.min(0.99, best.at)) : 0.995;
}

/** From what chance one is warned of what an answer as a whole comes to: above any answer that is to have no warning. */
function warningThreshold(judged: readonly Judged[]): number {
  const sentences = thresholdFor(
    judged.filter(({ answer }) => answer === null),
    0.5,
  );
  const good = new Map<string, number[]>();
  for (const { answer, isGood, chance, target } of judged)
    if (answer !== null && isGood && target === 0) good.set(answer, [...(good.get(answer) ?? []), chance]);
  const most = Math.max(0, ...[...good.values()].map(together));
  return Math.min(0.99, Math.max(sentences, most + 0.03));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

// Ids after the script's name: only these are learnt anew, and their errors are printed; without one, all are.
const only = process.argv.slice(2);
const isWanted = ({ id }: { readonly id: string }) => only.length === 0 || only.includes(id);
const criteria: Record<string, Model> = { ...criterionModels };
const warnings: Record<string, Model> = { ...warningModels };
const table: string[] = [];
const report = (id: string, { line, model, errors }: Learnt) => {
  table.push(`${line}  features ${Object.keys(model.weights).length}`);
  if (only.includes(id)) table.push(...errors, JSON.stringify(model.weights));
};
for (const { id, needs } of learntCriteria.filter(isWanted)) {
  const learnt = learn({ id, unit: 'clauses', needs, features: null });
  criteria[id] = learnt.model;
  report(id, learnt);
}
for (const { id, by, features } of learntWarnings.filter(isWanted)) {
  const learnt = learn({ id, unit: by === 'clause' ? 'clauses' : 'whole', needs: [], features });
  warnings[id] = learnt.model;
  report(id, learnt);
}
console.log(`In cross-validation over ${voices.length} voices, ${read.length} sentences:\n${table.join('\n')}`);
writeFileSync(
  'src/reading/weights.ts',
  `// Generated by bench/coach/train.ts from bench/coach/*-train.jsonl; do not edit.
import type { Model } from './models.js';

// biome-ignore format: as it was generated
export const criterionModels: Readonly<Record<string, Model>> = ${JSON.stringify(criteria)};

// biome-ignore format: as it was generated
export const warningModels: Readonly<Record<string, Model>> = ${JSON.stringify(warnings)};
`,
);
