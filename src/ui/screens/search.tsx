import { useCallback, useEffect, useMemo } from 'react';
import { findIn } from '../../course/id.js';
import { type Hit, prepareSearch, search, termsFrom } from '../../search/search.js';
import { findNotes, type NoteEntry, noteEntries } from '../../store/notes.js';
import type { ScreenOf } from '../../store/screen.js';
import { fieldSpans } from '../../text/field.js';
import type { Key } from '../../text/key.js';
import { type Line, line, pressing, span, stepsTo } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import { typeset } from '../../text/typeset.js';
import { truncate, width } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { phrase } from '../../words/phrase.js';
import { caretOf } from '../caret.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useNow, useSend } from '../hooks/use-course.js';
import { useViewport } from '../hooks/use-viewport.js';
import { assemble, breadthOf, type Layout, place } from '../layout.js';

const layout: Layout<'list' | 'preview'> = {
  compact: [{ name: 'list', least: 40, most: 76 }],
  standard: [{ name: 'list', least: 60, most: 84 }],
  wide: [
    { name: 'list', least: 52, most: 66 },
    { name: 'preview', least: 48, most: 70 },
  ],
  full: [
    { name: 'list', least: 64, most: 84 },
    { name: 'preview', least: 66, most: 76 },
  ],
};

/** Lessons, terms and questions that match what is typed, as it is typed. */
export function Search({ field, cursor }: Omit<ScreenOf<'search'>, 'name'>) {
  const course = useCourse((state) => state.course);
  const send = useSend();
  const now = useNow();
  const { content } = useViewport();
  const query = field.text;
  const shown = Math.max(1, Math.floor((content.rows - 4) / 2));
  const progress = useCourse((state) => state.progress);
  const lastLesson = progress.lastLesson ?? '';
  const notes = useMemo(() => noteEntries(course, progress), [course, progress]);
  const find = useCallback(
    (words: string): readonly Found[] =>
      words.trim() === ''
        ? termsFrom(course, findIn(course.lessons, lastLesson)?.id ?? null, shown - 1)
        : [...findNotes(notes, words).map(noteHit), ...search(course, words, shown)].slice(0, shown),
    [course, notes, lastLesson, shown],
  );
  const hits = useMemo(() => find(query), [find, query]);
  const at = Math.min(cursor, Math.max(0, hits.length - 1));

  // After the first frame and before the first key.
  useEffect(() => prepareSearch(course), [course]);

  const openHit = () => {
    const top = now().screens.at(-1);
    // What is typed may be ahead of what is drawn: it is what is typed that opens.
    const current = top?.name === 'search' ? find(top.field.text) : hits;
    const hit = current[Math.min(top?.name === 'search' ? top.cursor : at, current.length - 1)];
    if (hit === undefined)
      send({
        type: 'notify',
        notice: query === '' ? phrase('Type a word first.') : phrase('Nothing matches: there is nothing to open.'),
      });
    else if (hit.kind === 'question') send({ type: 'open-question', question: hit.id });
    else send({ type: 'open-lesson', lesson: hit.lesson, step: hit.step });
  };
  const breadth = breadthOf(content.columns);
  const draw = (name: 'list' | 'preview', size: Size): readonly Line[] => {
    const hit = hits[at];
    if (name === 'preview') return hit === undefined ? [] : previewLines(hit, size);
    return [
      line(span('/ ', 'accent'), ...fieldSpans(field, size.columns - 2)),
      [],
      ...(query === ''
        ? ([[span(phrase('Type a word: a term, a title, anything a lesson says.'), 'dim')], []] as Line[])
        : []),
      ...(query !== '' && hits.length === 0
        ? [[span(phrase('Nothing matches. Try fewer or shorter words.'), 'dim')] as Line]
        : []),
      ...hits.flatMap((one, index) =>
        hitLines(one, index === at, size.columns).map((content) => pressing(content, ...stepsTo(index - at))),
      ),
      ...(breadth === 'compact' || breadth === 'standard' ? wholeTitle(hit, size, hits) : []),
    ];
  };
  const previewLines = (hit: Found, { columns }: Size): readonly Line[] => {
    const lesson = findIn(course.lessons, hit.lesson);
    const step = lesson?.steps[hit.step];
    const head: readonly Line[] = [
      ...wrap([{ text: hit.title, tone: 'heading', bold: true }], columns),
      [span(`${phrase(hit.kind)} · ${truncate(hit.lessonTitle, columns - 14)}`, 'dim')],
      [],
    ];
    if (hit.kind === 'question') {
      return [...head, ...typeset(findIn(course.questions, hit.id)?.prompt ?? [], columns)];
    }
    if (hit.kind === 'card') return [...head, ...wrap([span(hit.excerpt)], columns)];
    const term = hit.kind === 'term' ? [...wrap([span(hit.excerpt)], columns), []] : [];
    return [...head, ...term, ...typeset(step?.blocks ?? [], columns)];
  };
  const lines = assemble(place(layout, content.columns), draw, content.rows);
  return (
    <Frame
      trail={['backpressure', phrase('Search')]}
      status={
        query === ''
          ? ''
          : hits.length === shown
            ? phrase('best {n} found', { n: hits.length })
            : phrase('{n} found', { n: hits.length })
      }
      bindings={[
        {
          keys: ['up', 'down', 'page-up', 'page-down'],
          label: '↑↓',
          meaning: 'move',
          run: (key) => send({ type: 'move-cursor', key, items: hits.length, page: shown }),
        },
        { keys: ['enter'], label: 'enter', meaning: 'open', run: openHit },
        { keys: ['escape'], label: 'esc', meaning: 'back', run: () => send({ type: 'back' }) },
      ]}
      onType={(key: Key) => send({ type: 'search', key })}
      typing
      caret={caretOf(lines)}
    >
      <Lines lines={lines} />
    </Frame>
  );
}

/** What the learner wrote is found like what a lesson says. */
type Found = Omit<Hit, 'kind'> & { readonly kind: Hit['kind'] | NoteEntry['kind'] };

function noteHit({ kind, event, lesson, lessonTitle, step, stepTitle, text }: NoteEntry): Found {
  return { kind, id: event, title: text || stepTitle, lesson, lessonTitle, step, excerpt: stepTitle };
}

function hitLines(hit: Found, isChosen: boolean, columns: number): Line[] {
  const where = whereOf(hit);
  const title = titleIn(hit, columns);
  // A question is found by its own words, which may stand in its title already: then it says how it is answered.
  const says = hit.kind === 'question' && title === hit.title ? hit.lessonTitle : hit.excerpt;
  return [
    line(
      span(isChosen ? '▸ ' : '  ', 'accent'),
      isChosen ? { text: title, bold: true } : title,
      span(`   ${where}`, 'dim'),
    ),
    line(span(`    ${truncate(says, columns - 4)}`, 'dim')),
  ];
}

function whereOf({ kind, lessonTitle }: Found): string {
  return truncate(kind === 'lesson' ? phrase(kind) : `${phrase(kind)} · ${lessonTitle}`, 32);
}

function titleIn(hit: Found, columns: number): string {
  return truncate(hit.title, columns - 5 - width(whereOf(hit)));
}

/** The title of the chosen one, whole, where the list has cut it and rows are left. */
function wholeTitle(hit: Found | undefined, { columns, rows }: Size, hits: readonly Found[]): readonly Line[] {
  const left = rows - 2 - 2 * hits.length - 1;
  const isWhole = hit === undefined || titleIn(hit, columns) === hit.title;
  if (isWhole || left < 1) return [];
  return [[], ...wrap([span(hit.title)], columns).slice(0, left)];
}
