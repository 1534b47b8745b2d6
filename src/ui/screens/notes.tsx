import { useMemo } from 'react';
import type { Course } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import { type NoteEntry, noteEntries } from '../../store/notes.js';
import { type Line, line, pressing, span, stepsTo } from '../../text/line.js';
import { follow, scrolled } from '../../text/scroll.js';
import { typeset } from '../../text/typeset.js';
import { truncate } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { phrase } from '../../words/phrase.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { when } from '../hooks/use-keys.js';
import { useViewport } from '../hooks/use-viewport.js';
import { assemble, type Layout, place } from '../layout.js';

const layout: Layout<'list' | 'step'> = {
  compact: [{ name: 'list', least: 40, most: 76 }],
  standard: [{ name: 'list', least: 60, most: 76 }],
  wide: [
    { name: 'list', least: 48, most: 60 },
    { name: 'step', least: 52, most: 76 },
  ],
  full: [
    { name: 'list', least: 60, most: 76 },
    { name: 'step', least: 66, most: 76 },
  ],
};

function none(columns: number): readonly Line[] {
  return [
    [],
    [{ text: phrase('Nothing is marked yet.'), bold: true }],
    [],
    ...wrap(
      [span(phrase('In a lesson, m marks the step and n writes a note on it. They stand here.'), 'dim')],
      columns,
    ),
  ];
}

/** What the learner marked and wrote, each with its step: to go there, to change it, to take it away. */
export function Notes({ cursor }: { readonly cursor: number }) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const { content } = useViewport();
  const entries = useMemo(() => noteEntries(course, progress), [course, progress]);
  const at = Math.min(cursor, Math.max(0, entries.length - 1));
  const chosen = entries[at];
  const placed = place(layout, content.columns);
  const list = entries.flatMap((entry, index) =>
    entryLines(entry, index === at, placed[0]?.columns ?? content.columns).map((row) =>
      pressing(row, ...stepsTo(index - at)),
    ),
  );

  const goTo = ({ lesson, step }: NoteEntry) => send({ type: 'open-lesson', lesson, step });
  const scroll = follow(0, Math.min(list.length - 1, 2 * at + 1), list.length, content.rows);

  return (
    <Frame
      trail={['backpressure', phrase('Notes and bookmarks')]}
      status={entries.length === 0 ? '' : phrase('{n} entry|{n} entries', { n: entries.length })}
      bindings={[
        ...when(entries.length > 0, {
          keys: ['up', 'down', 'j', 'k', 'page-up', 'page-down', 'home', 'end'],
          label: '↑↓',
          meaning: 'move',
          run: (key) => send({ type: 'move-cursor', key, items: entries.length, page: Math.floor(content.rows / 2) }),
        }),
        ...when(chosen !== undefined, {
          keys: ['enter', 'l', 'right'],
          label: 'enter',
          meaning: 'go there',
          run: () => chosen && goTo(chosen),
        }),
        ...when(chosen?.kind === 'note', {
          keys: ['e'],
          label: 'e',
          meaning: 'change',
          run: () => chosen && send({ type: 'open-note', note: chosen.event }),
        }),
        ...when(chosen !== undefined, {
          keys: ['x', 'delete'],
          label: 'x',
          meaning: 'take away',
          run: () => chosen && send({ type: 'take-back', event: chosen.event }),
        }),
        { keys: ['escape', 'q'], label: 'esc', meaning: 'back', run: () => send({ type: 'back' }) },
      ]}
    >
      <Lines
        lines={
          chosen === undefined
            ? none(placed[0]?.columns ?? content.columns)
            : assemble(
                placed,
                (name, size) =>
                  name === 'list' ? scrolled(list, size, scroll) : stepLines(course, chosen, size.columns),
                content.rows,
              )
        }
      />
    </Frame>
  );
}

/** The step that the chosen one stands at. */
function stepLines(course: Course, { lesson, step }: NoteEntry, columns: number): readonly Line[] {
  const found = findIn(course.lessons, lesson)?.steps[step];
  if (found === undefined) return [];
  return [
    ...wrap([{ text: found.title, tone: 'heading', bold: true }], columns),
    [],
    ...typeset(found.blocks, columns),
  ];
}

function entryLines(
  { kind, lessonTitle, stepTitle, step, text }: NoteEntry,
  isChosen: boolean,
  columns: number,
): Line[] {
  const where = phrase('{lesson}, step {step}: {title}', { lesson: lessonTitle, step: step + 1, title: stepTitle });
  const head = kind === 'note' ? text : stepTitle;
  return [
    line(
      span(isChosen ? '▸ ' : '  ', 'accent'),
      span(kind === 'note' ? '✎ ' : '◆ ', 'accent'),
      isChosen ? { text: truncate(head, columns - 4), bold: true } : truncate(head, columns - 4),
    ),
    line(span(`    ${truncate(where, columns - 4)}`, 'dim')),
  ];
}
