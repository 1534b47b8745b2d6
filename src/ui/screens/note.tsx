import { findIn } from '../../course/id.js';
import type { ScreenOf } from '../../store/screen.js';
import { fieldSpans } from '../../text/field.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, line, span } from '../../text/line.js';
import { typeset } from '../../text/typeset.js';
import { phrase } from '../../words/phrase.js';
import { caretOf } from '../caret.js';
import { centre } from '../centre.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useViewport } from '../hooks/use-viewport.js';

/** A note being written on a step, under those that are there. */
export function Note({ lesson: id, step, field, replaces }: ScreenOf<'note'>) {
  const course = useCourse((state) => state.course);
  const notes = useCourse((state) => state.progress.notes);
  const send = useSend();
  const { content, measure } = useViewport();
  const lesson = findIn(course.lessons, id);
  const written = Object.values(notes).filter(
    (note) => note.lesson === id && note.step === step + 1 && note.event !== replaces,
  );
  const before = written.flatMap(({ text }) => hangingIndent([span('  · ', 'dim')], [span(text)], measure));
  const all: readonly Line[] = [
    [{ text: lesson?.steps[step]?.title ?? '', tone: 'heading', bold: true }],
    [],
    ...before.slice(-Math.max(0, content.rows - 6)),
    ...(before.length === 0 ? [] : [[]]),
    line(span('  ▸ ', 'accent'), ...fieldSpans(field, measure - 4)),
    [],
    // What is written about stays in sight, as far as there is room.
    [span('─'.repeat(Math.min(24, measure)), 'dim')],
    [],
    ...typeset(lesson?.steps[step]?.blocks ?? [], measure),
  ];
  const lines = centre(all.slice(0, content.rows), measure, content);
  return (
    <Frame
      trail={['backpressure', lesson?.title ?? id, phrase('Note')]}
      status={phrase('step {step}/{steps}', { step: step + 1, steps: lesson?.steps.length ?? 0 })}
      bindings={[
        { keys: ['enter'], label: 'enter', meaning: 'keep', run: () => send({ type: 'save-note' }) },
        { keys: ['escape'], label: 'esc', meaning: 'leave', run: () => send({ type: 'leave-note' }) },
      ]}
      onType={(key) => send({ type: 'note', key })}
      typing
      caret={caretOf(lines)}
    >
      <Lines lines={lines} />
    </Frame>
  );
}
