// What the coach finds in the half of the labelled sentences and answers that it was not learnt from: npm run bench coach
import { loadCourse } from '../src/content/load.js';
import { readBank } from '../src/practice/interview/bank/bank.js';
import { learntCriteria } from '../src/reading/criteria.js';
import { loadTagger, type Reading, readAnswer } from '../src/reading/reading.js';
import { readAnswers, readSentences } from './coach/labelled.js';
import { readSentence } from './coach/read-sentence.js';

await loadTagger();
const { course } = await loadCourse('.');
const bank = readBank({ course });

function questionNamed(id: string) {
  const question = bank.find((known) => known.id === id);
  if (question === undefined) throw new Error(`no question ${id} in the deck`);
  return question;
}

const percent = (part: number, whole: number) => (whole === 0 ? '   –' : (part / whole).toFixed(2));
const row = (cells: readonly (string | number)[]) =>
  cells
    .map((cell, at) =>
      String(cell)
        .padStart(at === 0 ? 0 : 10)
        .padEnd(at === 0 ? 14 : 10),
    )
    .join(' ');

const sentences = readSentences('test').map((sentence) => ({
  ...sentence,
  read: readSentence(sentence.text, questionNamed(sentence.question)),
  given: new Set<string>(warningsOf(readAnswer(questionNamed(sentence.question), sentence.text, bank))),
}));
console.log(
  `${sentences.length} held-back sentences. Precision: of the sentences shown, those labelled 1 or 0.5; recall: of those labelled 1, those shown.`,
);
console.log(row(['criterion', 'precision', 'recall', 'shown', 'labelled 1']));
for (const { id } of learntCriteria) {
  const shown = sentences.filter(({ read }) => read.criteria.has(id));
  const clear = sentences.filter(({ labels }) => labels[id] === 1);
  console.log(
    row([
      id,
      percent(shown.filter(({ labels }) => (labels[id] ?? 0) > 0).length, shown.length),
      percent(clear.filter(({ read }) => read.criteria.has(id)).length, clear.length),
      shown.length,
      clear.length,
    ]),
  );
}
console.log(row(['warning', 'precision', 'recall', 'given', 'labelled']));
for (const id of ['blame', 'overwork', 'stuffing', 'recited']) {
  const given = sentences.filter((sentence) => sentence.given.has(id));
  const labelled = sentences.filter(({ warnings }) => warnings.includes(id));
  const right = given.filter(({ warnings }) => warnings.includes(id)).length;
  console.log(row([id, percent(right, given.length), percent(right, labelled.length), given.length, labelled.length]));
}

const answers = readAnswers('test').map((answer) => ({
  ...answer,
  reading: readAnswer(questionNamed(answer.question), answer.text, bank),
}));
const quotes = answers.flatMap(({ text, criteria, reading }) =>
  reading.criteria
    // Nobody labelled c-noblame.
    .filter(({ id }) => id !== 'c-noblame')
    .flatMap(({ id, evidence }) =>
      evidence.map(({ from, to }) => ({
        id,
        isLabelled: (criteria[id] ?? []).some((quote) => overlaps(text, quote, from, to)),
      })),
    ),
);
console.log(
  `\n${answers.length} held-back answers: ${quotes.length} quotes, of which ${quotes.filter(({ isLabelled }) => isLabelled).length} touch words that were marked for their criterion: ${learntCriteria
    .map(({ id }) => {
      const own = quotes.filter((quote) => quote.id === id);
      return `${id.slice(2)} ${own.filter(({ isLabelled }) => isLabelled).length}/${own.length}`;
    })
    .join(', ')}.`,
);
console.log(row(['warning', 'right', 'missed', 'wrong']));
const labelledKinds = new Set([
  'blame',
  'overwork',
  'we-only',
  'hypothetical',
  'stuffing',
  'recited',
  'contradiction',
  'off-topic',
  'not-english',
]);
const ids = [...new Set(answers.flatMap(({ warnings, reading }) => [...warnings, ...warningsOf(reading)]))]
  .filter((id) => labelledKinds.has(id))
  .sort();
for (const id of ids) {
  const count = (isLabelled: boolean, isGiven: boolean) =>
    answers.filter(
      ({ warnings, reading }) => warnings.includes(id) === isLabelled && warningsOf(reading).includes(id) === isGiven,
    ).length;
  console.log(row([id, count(true, true), count(true, false), count(false, true)]));
}
const good = answers.filter(({ quality }) => quality === 'excellent' || quality === 'strong');
console.log(
  `${good.length} strong and excellent answers, ${good.filter(({ reading, warnings }) => warningsOf(reading).some((id) => !warnings.includes(id))).length} with a warning that they were not labelled with.`,
);
const found = (wanted: readonly string[]) => {
  const all = answers.filter(({ quality }) => wanted.includes(quality)).flatMap(({ reading }) => reading.criteria);
  return percent(all.filter(({ found: isFound }) => isFound).length, all.length);
};
console.log(
  `Criteria found: excellent and strong ${found(['excellent', 'strong'])}, medium ${found(['medium'])}, weak and poor ${found(['weak', 'poor'])}.`,
);

const long = [...answers]
  .sort((a, b) => b.text.length - a.text.length)
  .map(({ text }) => text)
  .join(' ')
  .split(/\s+/)
  .slice(0, 400)
  .join(' ');
const [first] = bank;
if (first !== undefined) {
  for (let warm = 0; warm < 5; warm++) readAnswer(first, long);
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now();
    readAnswer(first, long);
    return performance.now() - start;
  });
  console.log(`${Math.min(...times).toFixed(1)} ms for an answer of 400 words, the fastest of ${times.length}.`);
}

function warningsOf({ warnings }: Reading): readonly string[] {
  return warnings.map(({ id }) => id);
}

function overlaps(text: string, quote: string, from: number, to: number): boolean {
  const start = text.indexOf(quote);
  return start >= 0 && Math.min(to, start + quote.length) > Math.max(from, start);
}
