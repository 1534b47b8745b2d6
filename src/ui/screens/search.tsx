import { useEffect, useMemo } from 'react';
import { type Hit, prepareSearch, search } from '../../search/search.js';
import { findNotes, type NoteEntry, noteEntries } from '../../store/notes.js';
import type { Key } from '../../text/key.js';
import { type Line, line, pressing, span, stepsTo } from '../../text/line.js';
import { truncate } from '../../text/width.js';
import { caretOf } from '../caret.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useRoom } from '../hooks/use-room.js';

/** Lessons, terms and questions that match what is typed, as it is typed. */
export function Search({ query, cursor }: { readonly query: string; readonly cursor: number }) {
  const course = useCourse((state) => state.course);
  const send = useSend();
  const { content, measure } = useRoom();
  const shown = Math.max(1, Math.floor((content.rows - 4) / 2));
  const progress = useCourse((state) => state.progress);
  const notes = useMemo(() => noteEntries(course, progress), [course, progress]);
  const hits = useMemo(
    () => [...findNotes(notes, query).map(noteHit), ...search(course, query, shown)].slice(0, shown),
    [course, notes, query, shown],
  );
  const at = Math.min(cursor, Math.max(0, hits.length - 1));

  // After the first frame and before the first key.
  useEffect(() => prepareSearch(course), [course]);

  const type = (key: Key) => send({ type: 'search', key });
  const openHit = () => {
    const hit = hits[at];
    if (hit?.kind === 'question') send({ type: 'open-question', question: hit.id });
    else if (hit !== undefined) send({ type: 'open-lesson', lesson: hit.lesson, step: hit.step });
  };
  const lines: readonly Line[] = [
    [],
    line(span('/ ', 'accent'), { text: query, bold: true }, { text: ' ', inverse: true, caret: true }),
    [],
    ...(query === '' ? [[span('Type a word: a term, a title, anything a lesson says.', 'dim')] as Line] : []),
    ...(query !== '' && hits.length === 0
      ? [[span('Nothing matches. Try fewer or shorter words.', 'dim')] as Line]
      : []),
    ...hits.flatMap((hit, index) =>
      hitLines(hit, index === at, measure).map((content) => pressing(content, ...stepsTo(index - at))),
    ),
  ];
  return (
    <Frame
      trail={['backpressure', 'Search']}
      status={query === '' ? '' : `${hits.length === shown ? 'best ' : ''}${hits.length} found`}
      bindings={[
        {
          keys: ['up', 'down'],
          label: '↑↓',
          meaning: 'move',
          run: (key) =>
            send({
              type: 'move-cursor',
              to: Math.min(Math.max(0, at + (key === 'up' ? -1 : 1)), Math.max(0, hits.length - 1)),
            }),
        },
        { keys: ['enter'], label: 'enter', meaning: 'open', run: openHit },
        { keys: ['escape'], label: 'esc', meaning: 'back', run: () => send({ type: 'back' }) },
      ]}
      onType={type}
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
  return [
    line(
      span(isChosen ? '▸ ' : '  ', 'accent'),
      isChosen ? { text: truncate(hit.title, columns - 32), bold: true } : truncate(hit.title, columns - 32),
      span(`   ${hit.kind}${hit.kind === 'lesson' ? '' : ` · ${truncate(hit.lessonTitle, 26)}`}`, 'dim'),
    ),
    line(span(`    ${truncate(hit.excerpt, columns - 4)}`, 'dim')),
  ];
}
