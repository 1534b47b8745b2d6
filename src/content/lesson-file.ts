import { asId, type LessonId, type TrackId } from '../course/id.js';
import type { Lesson, Step, Term } from '../course/lesson.js';
import type { Place } from '../course/place.js';
import { readAllowances } from './allowances.js';
import { type Marks, readBlocks } from './blocks.js';
import type { Complaints } from './complaints.js';
import { Fields, isId } from './fields.js';
import { splitFrontMatter } from './front-matter.js';
import { type RenderDiagram, readPage } from './markdown.js';
import { complainOfStrayText, splitSections } from './sections.js';
import type { Source } from './source.js';

/** The longest that a lesson may say it takes. */
const mostMinutes = 600;

/** Reads a lesson, its questions still to come. Null, with complaints made, when it cannot be shown. */
export function readLesson(source: Source, track: TrackId, complaints: Complaints, draw: RenderDiagram): Lesson | null {
  const { file } = source;
  const parted = splitFrontMatter(source, complaints);
  if (parted === null) return null;
  const start: Place = { file, line: 1, column: 1 };
  if (parted.front === null) {
    complaints.add('front-matter', start, 'the lesson has no front matter; start it with --- and id, title, minutes');
    return null;
  }
  const fields = new Fields(parted.front, complaints);
  const front = {
    id: asId<LessonId>(fields.id('id')),
    title: fields.text('title'),
    minutes: readMinutes(fields),
    needs: fields.texts('needs'),
    ...readConfusable(fields),
    objectives: fields.texts('objectives'),
    aliases: readAliases(fields),
  };
  fields.close();
  const page = readPage(file, parted.body, complaints, draw);
  complaints.allowances.push(...readAllowances(page));
  const body = fields.ok ? readSteps(page, front.id, start) : null;
  if (body === null || body.steps.length === 0) return null;
  checkFileName(file, front.id, complaints);
  const steps = source.cut === null ? body.steps : withNotice(body.steps, source.cut);
  return { ...front, track, ...body, steps, questions: [], cards: [], place: start };
}

function readMinutes(fields: Fields): number {
  const minutes = fields.number('minutes');
  if (fields.ok && (minutes <= 0 || minutes > mostMinutes)) {
    fields.wrong('minutes', `"minutes" must be between 1 and ${mostMinutes}`);
  }
  return minutes;
}

function readConfusable(fields: Fields): Pick<Lesson, 'confusable'> {
  const confusable = fields.texts('confusable');
  return confusable.length === 0 ? {} : { confusable };
}

function readAliases(fields: Fields): string[] {
  const aliases = fields.texts('aliases');
  const bad = aliases.find((alias) => !isId(alias));
  if (bad !== undefined) fields.wrong('aliases', `"${bad}" is no id; use lower case, digits and hyphens`, 'bad-id');
  return aliases;
}

function readSteps(
  page: ReturnType<typeof readPage>,
  lesson: LessonId,
  start: Place,
): Pick<Lesson, 'steps' | 'terms' | 'claims'> {
  const claims: Marks['claims'] = [];
  const terms: Term[] = [];
  complainOfStrayText(page);
  const sections = splitSections(page);
  if (sections.length === 0) page.complaints.add('no-steps', start, 'the lesson has no ## heading, so it has no step');
  const steps = sections.map(({ title, nodes, place }, step): Step => {
    const marks: Marks = { claims, terms: [] };
    const blocks = readBlocks(page, nodes, marks);
    if (title === '') page.complaints.add('empty-step', place, 'the ## heading is empty; say in it what the step says');
    if (blocks.length === 0) page.complaints.add('empty-step', place, `the step "${title}" is empty`);
    terms.push(...marks.terms.map((term) => ({ ...term, lesson, step })));
    return { title: title === '' ? `Step ${step + 1}` : title, blocks, place };
  });
  return { steps, terms, claims };
}

function withNotice(steps: readonly Step[], text: string): readonly Step[] {
  return steps.map((step, index) =>
    index === steps.length - 1 ? { ...step, blocks: [...step.blocks, { kind: 'notice', text }] } : step,
  );
}

function checkFileName(file: string, id: string, complaints: Complaints): void {
  const name = file.split('/').at(-1) ?? '';
  if (/^(?:\d+-)?(.*)\.md$/i.exec(name)?.[1] === id) return;
  const message = `the lesson "${id}" stands in ${name}; name the file <nn>-${id}.md`;
  complaints.add('file-name', { file, line: 1, column: 1 }, message);
}
