import { functionWords, stative } from './grammar-words.js';
import type { Mark } from './marks.js';
import type { Text } from './text.js';

/**
 * What a model may look at, by name, each 0 or 1 (shares lie between).
 *
 * `meaning.column`: a word of that meaning is said. The column is who does it where it is told as a fact (`own` for the
 * speaker, alone or with others, `they` for other people, `it` for things and for nobody), `habit` and `theirs` for what one
 * does and they do, `not` for what is negated, wished, imagined or asked, and `near` where it is told in another clause of the
 * sentence.
 */
export type Features = ReadonlyMap<string, number>;

const marksHeard: readonly Mark[] = [
  'person',
  'pronoun',
  'number',
  'clock',
  'date',
  'duration',
  'moment',
  'system',
  'version',
];

/** The features of every clause of an answer, in order. */
export function featuresOf(text: Text): readonly Features[] {
  const own = text.clauses.map(() => new Map<string, number>());
  addMeanings(text, own);
  for (const [index, features] of own.entries()) {
    addGrammar(text, index, features);
    addWords(text, index, features);
  }
  return addNear(text, own);
}

/** The features of each sentence: all that one of its clauses has, and what only shows in the whole. */
export function sentenceFeatures(text: Text, clauses: readonly Features[]): ReadonlyMap<number, Features> {
  const bySentence = new Map<number, Map<string, number>>();
  text.clauses.forEach(({ sentence }, index) => {
    const all = bySentence.get(sentence) ?? new Map<string, number>();
    for (const [name, value] of clauses[index] ?? []) all.set(name, Math.max(value, all.get(name) ?? 0));
    bySentence.set(sentence, all);
  });
  for (const [sentence, shape] of shapesOf(text)) addShape(shape, bySentence.get(sentence) ?? new Map());
  return bySentence;
}

function addMeanings(text: Text, own: readonly Map<string, number>[]) {
  for (const { meaning, at, to } of text.hits) {
    const clause = text.clauseAt[at] ?? 0;
    const column = columnOf(text, at, to);
    own[clause]?.set(`${meaning}.${column}`, 1);
    if (column === 'own' && hasPersonAfter(text, at, clause)) own[clause]?.set(`${meaning} person`, 1);
  }
}

function hasPersonAfter(text: Text, at: number, clause: number): boolean {
  const end = text.clauses[clause]?.to ?? at;
  for (let index = at + 1; index < end; index++) {
    const marks = text.marks[index];
    if (marks?.has('person') || marks?.has('pronoun')) return true;
  }
  return false;
}

function columnOf(text: Text, at: number, to: number): string {
  const senses = text.senses.slice(at, to + 1);
  const sense = senses.find((found) => found !== 'fact' && found !== 'habit') ?? text.senses[at] ?? 'fact';
  const actor = text.clauses[text.clauseAt[at] ?? 0]?.actor;
  if (sense === 'habit') return actor === 'person' ? 'theirs' : 'habit';
  if (sense !== 'fact') return 'not';
  if (actor === 'i' || actor === 'we') return 'own';
  return actor === 'person' ? 'they' : 'it';
}

/** Each word by its root; a model weighs the few dozen of them that it learnt most from. */
function addWords({ clauses, tokens }: Text, index: number, features: Map<string, number>) {
  const { from, to } = clauses[index] ?? { from: 0, to: 0 };
  for (const { root } of tokens.slice(from, to)) if (/\p{L}/u.test(root)) features.set(`=${root}`, 1);
}

function addGrammar(text: Text, index: number, features: Map<string, number>) {
  const clause = text.clauses[index];
  if (clause === undefined) return;
  const { from, to, actor, modality, tense } = clause;
  const set = (name: string, is: boolean) => is && features.set(name, 1);
  features.set(actor, 1);
  features.set(modality, 1);
  features.set(tense === 'none' ? 'no tense' : tense, 1);
  let words = 0;
  let verb = -1;
  for (let at = from; at < to; at++) {
    const token = text.tokens[at];
    if (token === undefined) continue;
    if (/[\p{L}\p{N}]/u.test(token.word)) words += 1;
    if (verb < 0 && token.tags.has('Verb') && !token.tags.has('Auxiliary')) verb = at;
    const marks = text.marks[at] ?? new Set<Mark>();
    for (const mark of marksHeard) set(mark, marks.has(mark));
    set('person after verb', verb >= 0 && at > verb && (marks.has('person') || marks.has('pronoun')));
    set('person before verb', verb < 0 && marks.has('person'));
    if (marks.has('number')) addAmount(text, at, set);
    if (marks.has('system')) addSystem(text, at, set);
    set('my', token.word === 'my' || token.word === 'mine');
    set('our', token.word === 'our');
    set('with', token.word === 'with');
    set('so', token.word === 'so');
    set('me', token.word === 'me' || token.word === 'us');
    set('now', token.word === 'now');
    set('would', /^(would|could|should|might|will)$/.test(token.word) && text.senses[at] === 'hypothetical');
    set('first adverb', isFirstAdverb(text, at));
    addLinks(text, at, to, set);
    const acts =
      token.tags.has('PastTense') &&
      text.senses[at] === 'fact' &&
      !stative.has(token.root) &&
      !token.tags.has('Auxiliary');
    if (acts) {
      set('i act', actor === 'i');
      set('we act', actor === 'we');
      set('they act', actor === 'person');
      set('it acts', actor === 'thing');
    }
  }
  const opener = text.tokens[from]?.word ?? '';
  set('reason', /^(because|since|so|as)$/.test(opener));
  set('before clause', opener === 'before' || opener === 'then');
  set('said that', opener === 'that' || opener === ':');
  set('if clause', opener === 'if' || opener === 'whatever' || opener === 'whoever');
  set('no thing', opener === 'no' && tense === 'none' && text.tokens[from + 1]?.tags.has('Noun') === true);
  set('now habit', features.has('now') && modality === 'habit');
  set('short', words <= 4);
  set('long', words >= 12);
}

/** What a small word ties together: "until Monday", "before asking", "from me", "had her check it". */
function addLinks(text: Text, at: number, to: number, set: (name: string, is: boolean) => void) {
  const word = (index: number) => (index < to ? (text.tokens[index]?.word ?? '') : '');
  const marked = (index: number, ...wanted: Mark[]) =>
    index < to && wanted.some((mark) => text.marks[index]?.has(mark) === true);
  const isTime = [1, 2, 3].some((on) => marked(at + on, 'date', 'moment', 'clock', 'duration'));
  const here = word(at);
  set('until time', /^(until|till|for|into|to)$/.test(here) && isTime);
  set('before thing', here === 'before' && !isTime);
  set('after i', here === 'after' && /^(that|this|i|we)$/.test(word(at + 1)));
  set('from me', /^(from|by)$/.test(here) && /^(me|us)$/.test(word(at + 1)));
  set('so that', here === 'so' && /^(that|she|he|they)$/.test(word(at + 1)));
  const causes = /^(had|got|have|get|let|made)$/.test(here) && text.senses[at] !== 'negated';
  const person = [1, 2, 3, 4].find((on) => marked(at + on, 'person', 'pronoun') || /^(me|us)$/.test(word(at + on)));
  const end = at + (person ?? 0);
  const isVerb = (index: number) => index < to && text.tokens[index]?.tags.has('Infinitive') === true;
  set('causative', causes && person !== undefined && [1, 2, 3].some((on) => isVerb(end + on)));
}

/** "I stopped it first", "First I stopped it"; not "the first release". */
function isFirstAdverb(text: Text, at: number): boolean {
  if (text.tokens[at]?.word !== 'first') return false;
  const before = text.tokens[at - 1]?.word ?? '';
  const next = text.tokens[at + 1];
  if (/^(the|my|our|your|at|a|in|very)$/.test(before)) return false;
  return next === undefined || !(next.tags.has('Noun') && !next.tags.has('Pronoun'));
}

function addAmount(text: Text, at: number, set: (name: string, is: boolean) => void) {
  const token = text.tokens[at];
  const next = text.tokens[at + 1];
  set('percent or money', /[%€$£]/.test(token?.word ?? '') || next?.word === '%' || token?.tags.has('Money') === true);
  set('big number', /^\d{2,}|^\d+[.,]\d/.test(token?.word ?? ''));
  set('digits', /\d/.test(token?.word ?? ''));
  set('counted time', text.marks[at + 1]?.has('duration') === true);
  set('counted things', next?.tags.has('Plural') === true && text.marks[at + 1]?.has('duration') !== true);
}

/** "our booking service", "the clinic's billing job": a thing that has a name or an attribute. */
function addSystem(text: Text, at: number, set: (name: string, is: boolean) => void) {
  const before = text.tokens[at - 1];
  const isKind =
    before !== undefined &&
    (before.tags.has('Noun') || before.tags.has('Adjective')) &&
    !functionWords.has(before.word);
  set('particular system', isKind);
  set(
    'owned system',
    [1, 2, 3].some((back) => /^(our|my|their)$/.test(text.tokens[at - back]?.word ?? '')),
  );
  set(
    'definite system',
    [1, 2, 3].some((back) => /^(the|this)$/.test(text.tokens[at - back]?.word ?? '')),
  );
}

function addNear(text: Text, own: readonly Map<string, number>[]): readonly Features[] {
  const facts = new Map<number, Map<string, number[]>>();
  text.clauses.forEach(({ sentence }, index) => {
    const heard = facts.get(sentence) ?? new Map<string, number[]>();
    for (const name of own[index]?.keys() ?? []) {
      const [meaning = '', column] = name.split('.');
      const isNear = column === undefined ? nearGrammar.has(meaning) : column !== 'not';
      if (isNear) heard.set(meaning, [...(heard.get(meaning) ?? []), index]);
    }
    facts.set(sentence, heard);
  });
  return own.map((features, index) => {
    const all = new Map(features);
    for (const [name, places] of facts.get(text.clauses[index]?.sentence ?? -1) ?? [])
      if (places.some((place) => place !== index)) all.set(`${name}.near`, 1);
    return all;
  });
}

const nearGrammar: ReadonlySet<string> = new Set([
  'person',
  'number',
  'clock',
  'date',
  'duration',
  'moment',
  'system',
  'i act',
  'we act',
]);

interface Shape {
  words: number;
  small: number;
  commas: number;
  readonly rubric: Set<number>;
  readonly buzzwords: Set<number>;
}

/** What only the whole sentence shows, by sentence. */
function shapesOf(text: Text): ReadonlyMap<number, Shape> {
  const shapes = new Map<number, Shape>();
  for (const { sentence, word } of text.tokens) {
    const shape = shapes.get(sentence) ?? { words: 0, small: 0, commas: 0, rubric: new Set(), buzzwords: new Set() };
    shapes.set(sentence, shape);
    if (/^[,;:]$/.test(word)) shape.commas += 1;
    if (/\p{L}/u.test(word)) shape.words += 1;
    if (functionWords.has(word)) shape.small += 1;
  }
  for (const { meaning, at, to } of text.hits) {
    const shape = shapes.get(text.tokens[at]?.sentence ?? -1);
    const places = meaning === 'rubric' ? shape?.rubric : meaning === 'buzzword' ? shape?.buzzwords : undefined;
    for (let place = at; place <= to; place++) places?.add(place);
  }
  return shapes;
}

function addShape({ words, small, commas, rubric, buzzwords }: Shape, features: Map<string, number>) {
  const content = Math.max(1, words - small);
  features.set('commas', Math.min(1, commas / 4));
  features.set('few small words', words >= 4 && small / words < 0.18 ? 1 : 0);
  features.set('rubric share', Math.min(1, rubric.size / content));
  features.set('rubric words', Math.min(1, rubric.size / 6));
  features.set('buzzword share', Math.min(1, buzzwords.size / content));
  features.set('few words', words < 6 ? 1 : 0);
}
