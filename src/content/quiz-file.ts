import { asId, type CardId, type LessonId, type QuestionId } from '../course/id.js';
import type { Claim } from '../course/lesson.js';
import type { Card, Question } from '../course/question.js';
import { recognise } from '../questions/registry.js';
import { firstAsking } from '../questions/vary.js';
import { readAllowances } from './allowances.js';
import type { Marks } from './blocks.js';
import type { Complaints } from './complaints.js';
import { isId } from './fields.js';
import { splitFrontMatter } from './front-matter.js';
import { type Page, type RenderDiagram, readPage } from './markdown.js';
import { complainOfStrayText, type Section, splitSections } from './sections.js';
import { readShape } from './shape.js';
import type { Source } from './source.js';
import { readVariation } from './variation.js';

export interface Quiz {
  readonly questions: readonly Question[];
  readonly cards: readonly Card[];
  readonly claims: readonly Claim[];
}

/** Reads the questions and cards of a lesson. One that is broken is left out, with a complaint. */
export function readQuiz(source: Source, lesson: LessonId, complaints: Complaints, draw: RenderDiagram): Quiz {
  const questions: Question[] = [];
  const cards: Card[] = [];
  const marks: Marks = { claims: [], terms: [] };
  const parted = splitFrontMatter(source, complaints);
  const start = { file: source.file, line: 1, column: 1 };
  if (parted !== null && parted.front !== null && parted.front.entries.size > 0)
    complaints.add('stray-text', start, 'a quiz has no front matter, so nobody reads this');
  const page = readPage(source.file, parted?.body ?? '', complaints, draw);
  complaints.allowances.push(...readAllowances(page));
  complainOfStrayText(page);
  const sections = splitSections(page);
  if (parted !== null && sections.length === 0)
    complaints.add('stray-file', start, 'it holds no question: each starts with a ## heading that is its id');
  for (const section of sections) {
    const read = readEntry(page, section, lesson, marks);
    if (read !== null && 'front' in read) cards.push(read);
    else if (read !== null) questions.push(read);
  }
  for (const { place } of marks.terms)
    complaints.add('misplaced-comment', place, 'a term is marked in a lesson, not in its quiz');
  return { questions, cards, claims: marks.claims };
}

function readEntry(page: Page, section: Section, lesson: LessonId, marks: Marks): Question | Card | null {
  const { title: id, place } = section;
  const { complaints } = page;
  const shape = readShape(page, section, marks);
  if (!isId(id)) {
    complaints.add('bad-id', place, `"${id}" is no id; use lower case, digits and single hyphens`);
    return null;
  }
  const { prompt, parts, hint, explanation } = shape;
  if (prompt.length === 0 && !parts.some((part) => part.kind === 'bucket')) {
    complaints.add('missing-prompt', place, `"${id}" asks nothing; write the question under its heading`);
    return null;
  }
  if (parts.length === 0 && explanation.length > 0) {
    return { id: asId<CardId>(id), lesson, front: prompt, back: explanation, place };
  }
  const broken = (wrong: string, line: number = place.line) => {
    complaints.add('broken-question', { ...place, line, column: 1 }, `"${id}": ${wrong}`);
    return null;
  };
  const varied = shape.vary === null ? null : readVariation(shape, shape.vary);
  if (varied !== null && 'wrong' in varied) return broken(varied.wrong);
  const reading = recognise(varied === null ? shape : { ...shape, parts: varied.parts });
  if (reading === null) {
    const shapes = 'options with [ ] and [x], a numbered list, a two-column table, ### buckets, or Answer:';
    complaints.add('unknown-shape', place, `"${id}" has no part that says what kind of question it is: ${shapes}`);
    return null;
  }
  if ('wrong' in reading) return broken(reading.wrong, reading.line);
  const { kind, body } = reading;
  const question = {
    id: asId<QuestionId>(id),
    lesson,
    kind,
    prompt: reading.prompt ?? prompt,
    hint,
    explanation,
    body,
    place,
  };
  return varied === null ? question : firstAsking(question, varied.variation, varied.base);
}
