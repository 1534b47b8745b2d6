// Learns the weights of the coach's reading from the labelled sentences and writes them down: npm run bench coach/train
import { writeFileSync } from 'node:fs';
import { loadCourse } from '../../src/content/load.js';
import { readBank } from '../../src/practice/interview/bank/bank.js';
import { commonFeatures, learntCriteria } from '../../src/reading/criteria.js';
import { type Features, featuresOf, sentenceFeatures } from '../../src/reading/features.js';
import { columns } from '../../src/reading/lexicon.js';
import type { Model } from '../../src/reading/models.js';
import { loadTagger } from '../../src/reading/tagger.js';
import { readText } from '../../src/reading/text.js';
import { learntWarnings } from '../../src/reading/warning-models.js';
import { type Bag, fit, fitBags, score, sigmoid } from './fit.js';
import { type LabelledAnswer, readAnswers, readSentences, readWarningSentences } from './labelled.js';

await loadTagger();
const folds = 6;
const wanted = 0.92;
/** Of the squared weights; chosen by cross-validation among 1, 3 and 6, which differ little. */
const penalty = 2;

/** A sentence as the models see it. A criterion or warning that is absent from `known` is not learnt from it. */
interface Read {
  readonly voice: string;
  readonly text: string;
  readonly labels: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
  readonly knows: (id: string) => boolean;
  readonly clauses: readonly Features[];
  readonly whole: readonly Features[];
}

const read: readonly Read[] = [
  ...readSentences('train').map((sentence): Read => ({ ...sentence, knows: () => true, ...seen(sentence.text) })),
  ...readWarningSentences().map(
    (sentence): Read => ({ ...sentence, knows: (id) => !id.startsWith('c-'), ...seen(sentence.text) }),
  ),
  ...readAnswers('train').flatMap(sentencesOfAnswer),
  ...(await strongSamples()),
];

function seen(written: string): Pick<Read, 'clauses' | 'whole'> {
  const text = readText(written);
  const clauses = featuresOf(text);
  return { clauses, whole: [...sentenceFeatures(text, clauses).values()] };
}

/**
 * What is quoted in an answer is evidence; what is not may be so too, and is left out. An answer without warnings has
 * no sentence to be warned of.
 */
function sentencesOfAnswer({ voice, text: answer, criteria, warnings }: LabelledAnswer): Read[] {
  const text = readText(answer);
  const clauses = featuresOf(text);
  return [...sentenceFeatures(text, clauses)].map(([sentence, whole]): Read => {
    const within = text.tokens.filter((token) => token.sentence === sentence);
    const [from, to] = [within[0]?.start ?? 0, within.at(-1)?.end ?? 0];
    const labels = Object.fromEntries(
      Object.entries(criteria).flatMap(([id, quotes]) => {
        const covered = quotes.some((quote) => {
          const start = answer.indexOf(quote);
          return Math.min(to, start + quote.length) - Math.max(from, start) > 0.5 * Math.min(to - from, quote.length);
        });
        return covered ? [[id, 1]] : [];
      }),
    );
    return {
      voice,
      text: answer.slice(from, to),
      labels,
      warnings: [],
      knows: (id) => id in labels || (!id.startsWith('c-') && warnings.length === 0),
      clauses: clauses.filter((_, index) => text.clauses[index]?.sentence === sentence),
      whole: [whole],
    };
  });
}

/** Nobody is to be warned of a strong sample of the deck. */
async function strongSamples(): Promise<Read[]> {
  const { course } = await loadCourse('.');
  return readBank({ course }).flatMap(({ id, samples }) =>
    sentencesOfAnswer({
      id,
      voice: `deck ${id}`,
      question: id,
      text: samples.strong.text,
      quality: 'strong',
      criteria: {},
      warnings: [],
    }),
  );
}

const voices = [...new Set(read.map(({ voice }) => voice))];

function vector(features: Features, names: readonly string[]): Float64Array {
  return Float64Array.of(1, ...names.map((name) => features.get(name) ?? 0));
}

interface Learnt {
  readonly model: Model;
  readonly precision: number;
  readonly recall: number;
  readonly said: number;
  /** Area under the curve of precision over recall, of the held-out chances. */
  readonly average: number;
  readonly positives: number;
  readonly errors: readonly string[];
}

function learn(
  id: string,
  unit: 'clauses' | 'whole',
  names: readonly string[],
  needs: readonly string[],
  target: (sentence: Read) => number,
): Learnt {
  const bags = read
    .filter(({ knows }) => knows(id))
    .map((sentence): Bag & { voice: string; text: string } => {
      const label = target(sentence);
      return {
        clauses: sentence[unit]
          .filter((features) => needs.length === 0 || needs.some((name) => features.has(name)))
          .map((features) => vector(features, names)),
        target: label === 0.5 ? 0.7 : label,
        weight: label === 0.5 ? 0.5 : 1,
        voice: sentence.voice,
        text: sentence.text,
      };
    });
  const size = names.length + 1;
  const held = bags.map(() => 0);
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (voice: string) => voices.indexOf(voice) % folds === fold;
    const model = fitBags(
      bags.filter(({ voice }) => !isHeld(voice)),
      size,
      penalty,
    );
    bags.forEach((bag, index) => {
      if (isHeld(bag.voice)) held[index] = score(bag.clauses, model);
    });
  }
  // Platt (1999): the held-out scores are turned into chances by a logistic curve of their own.
  const curve = fit(
    bags.map(({ target }, index) => ({
      x: Float64Array.of(1, held[index] ?? 0),
      target: target > 0 ? 1 : 0,
      weight: 1,
    })),
    2,
    1e-3,
  );
  const [shift = 0, slope = 1] = curve;
  const chances = held.map((z) => sigmoid(shift + slope * z));
  const threshold = thresholdFor(
    chances,
    bags.map(({ target }) => target),
    // What is shown as evidence is to be likelier than not; a warning is put as a question.
    unit === 'clauses' ? 0.5 : 0.35,
  );
  const said = bags.filter((_, index) => (chances[index] ?? 0) >= threshold);
  const positives = bags.filter(({ target }) => target === 1);
  const found = positives.filter((bag) => (chances[bags.indexOf(bag)] ?? 0) >= threshold);
  const full = fitBags(bags, size, penalty);
  return {
    model: {
      bias: round(shift + slope * (full[0] ?? 0)),
      threshold: Math.ceil(threshold * 100) / 100,
      weights: Object.fromEntries(
        names
          .map((name, at) => [name, round(slope * (full[at + 1] ?? 0))] as const)
          .filter(([, weight]) => Math.abs(weight) >= 0.05),
      ),
    },
    precision: said.filter(({ target }) => target > 0).length / Math.max(1, said.length),
    recall: found.length / Math.max(1, positives.length),
    said: said.length,
    average: averagePrecision(
      chances,
      bags.map(({ target }) => target),
    ),
    positives: positives.length,
    errors: bags.flatMap(({ target, text }, index): string[] => {
      const p = chances[index] ?? 0;
      if (target === 0 && p >= Math.min(threshold, Number(process.env['FROM'] ?? 1)))
        return [`FALSE ${p.toFixed(2)} ${text}`];
      return target === 1 && p < threshold ? [`MISS ${p.toFixed(2)} ${text}`] : [];
    }),
  };
}

/**
 * The lowest chance above which the wanted share is right, with one error added for caution; where no chance is that good,
 * the one at which the share is best; and where not even that is nine in ten, nearly 1: then it is all but always a question.
 */
function thresholdFor(chances: readonly number[], targets: readonly number[], floor: number): number {
  const order = chances
    .map((chance, index) => ({ chance, right: (targets[index] ?? 0) > 0 }))
    .sort((a, b) => b.chance - a.chance);
  let right = 0;
  let best = { share: 0, at: 0.97 };
  order.forEach(({ chance, right: isRight }, index) => {
    if (isRight) right += 1;
    const next = order[index + 1]?.chance ?? 0;
    const share = Math.min(wanted, right / (index + 2));
    if (next < chance && index >= 4 && share >= best.share) best = { share, at: (chance + next) / 2 };
  });
  const said = order.filter(({ chance }) => chance >= Math.max(floor, best.at));
  const isGood = said.filter((item) => item.right).length >= 0.9 * said.length;
  return isGood ? Math.max(floor, Math.min(0.97, best.at)) : 0.99;
}

function averagePrecision(chances: readonly number[], targets: readonly number[]): number {
  const order = chances
    .map((chance, index) => ({ chance, right: (targets[index] ?? 0) > 0 }))
    .sort((a, b) => b.chance - a.chance);
  let right = 0;
  let sum = 0;
  order.forEach((item, index) => {
    if (!item.right) return;
    right += 1;
    sum += right / (index + 1);
  });
  return sum / Math.max(1, right);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const show = process.argv[2];
const criteria: Record<string, Model> = {};
const warnings: Record<string, Model> = {};
const table: string[] = [];
const report = (id: string, { precision, recall, said, positives, average, model, errors }: Learnt) => {
  table.push(
    `${id.padEnd(14)} average ${average.toFixed(3)}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  said ${String(said).padStart(3)}  positive ${String(positives).padStart(3)}  threshold ${model.threshold}  features ${Object.keys(model.weights).length}`,
  );
  if (show === id || show === 'all') table.push(...errors, JSON.stringify(model.weights));
};
for (const { id, needs, meanings, features } of learntCriteria) {
  const names = [...new Set([...commonFeatures, ...features, ...columns(meanings)])];
  const learnt = learn(id, 'clauses', names, needs, ({ labels }) => labels[id] ?? 0);
  criteria[id] = learnt.model;
  report(id, learnt);
}
for (const { id, needs, meanings, features } of learntWarnings) {
  const names = [...new Set([...commonFeatures, ...features, ...columns(meanings)])];
  const learnt = learn(id, 'whole', names, needs, ({ warnings: labelled }) => (labelled.includes(id) ? 1 : 0));
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
