import { useMemo } from 'react';
import { findIn } from '../../course/id.js';
import { viewStep } from '../../store/step.js';
import type { Key } from '../../text/key.js';
import type { Line, Span } from '../../text/line.js';
import { lastScroll, scrolled } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { type LiveBlock, typeset } from '../../text/typeset.js';
import { wrap } from '../../text/wrap.js';
import { type PlainPhrase, phrase } from '../../words/phrase.js';
import { liveLines } from '../blocks/live.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useNow, useSend } from '../hooks/use-course.js';
import { when } from '../hooks/use-keys.js';
import { useViewport } from '../hooks/use-viewport.js';
import { assemble, place } from '../layout.js';
import { asideLines, runLines, stepsAndTerms } from '../lesson/aside-lines.js';
import { type LessonPane, lessonLayout, unwrappable } from '../lesson/lesson-layout.js';
import { useAsideRun } from '../lesson/use-aside-run.js';
import { backKey } from './back-key.js';

export interface LessonProps {
  readonly lesson: string;
  readonly step: number;
  readonly scroll: number;
}

/** One step of a lesson. Enter always does what comes next: read on, do what the step asks for, turn to the next step. */
export function Lesson({ lesson: id, step: index, scroll }: LessonProps) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const turnTo = (to: number) => send({ type: 'turn-to', step: to });
  const enter = (block: LiveBlock) => send({ type: 'enter', block });
  const now = useNow();
  const { content } = useViewport();
  const settings = useCourse((state) => state.settings);
  const help = useCourse((state) => state.help);

  const lesson = findIn(course.lessons, id);
  const step = lesson?.steps[index];
  const showsRuns = lesson?.steps.some(({ blocks }) => blocks.some(({ kind }) => kind === 'simulation')) ?? false;
  const placed = useMemo(
    () => place(lessonLayout(unwrappable(step?.blocks ?? []), showsRuns), content.columns),
    [step, showsRuns, content.columns],
  );
  const measure = placed.find(({ name }) => name === 'text')?.columns ?? content.columns;
  const view = useMemo(
    () => (lesson === undefined || step === undefined ? null : viewStep(lesson, step, progress)),
    [lesson, step, progress],
  );
  const lines = useMemo((): readonly Line[] => {
    if (view === null || step === undefined) return [[{ text: phrase('This lesson has no steps.') }]];
    const heading = wrap([{ text: step.title, tone: 'heading', bold: true }] satisfies Span[], measure);
    const body = typeset(view.blocks, measure, (block, columns) => {
      const state = view.live.find((candidate) => candidate.block === block);
      return state === undefined ? [] : liveLines(course, state, columns);
    });
    return [...heading, [], ...body];
  }, [view, step, course, measure]);

  const end = lastScroll(lines.length, content.rows);
  const isAtEnd = scroll >= end;
  const scrollBy = (key: Key) => send({ type: 'scroll', key, lines: lines.length, rows: content.rows });
  const run = useAsideRun(lesson, index, progress, { settings, isShown: placed.length > 1 && !help });
  const todo = view?.todo ?? null;
  const isLast = lesson !== undefined && index + 1 >= lesson.steps.length;
  const again = view?.live.findLast(({ done }) => done);

  const goOn = () => {
    // Where it stands at this moment: several keys may come before anything is drawn.
    const top = now().screens.at(-1);
    if ((top?.name === 'lesson' ? top.scroll : scroll) < end) scrollBy('page-down');
    else if (todo !== null) enter(todo.block);
    else turnTo(index + 1);
  };
  const meaning = !isAtEnd ? 'read on' : todo !== null ? verb(todo.block) : isLast ? 'finish' : 'next step';

  const draw = (name: LessonPane, size: Size): readonly Line[] => {
    if (name === 'text') return scrolled(lines, size, scroll);
    if (lesson === undefined) return [];
    const view = { lesson, step: index, run };
    if (name === 'aside') return asideLines(view, size);
    if (name === 'steps') return stepsAndTerms(view, size);
    return run === null ? [] : runLines(run, size);
  };

  return (
    <Frame
      trail={[
        'backpressure',
        course.tracks.find(({ id: track }) => track === lesson?.track)?.title ?? '',
        lesson?.title ?? id,
      ]}
      status={phrase('step {step}/{steps}', { step: index + 1, steps: lesson?.steps.length ?? 0 })}
      bindings={[
        { keys: ['enter'], label: 'enter', meaning, run: goOn },
        ...when(end > 0, {
          keys: ['up', 'down', 'j', 'k', 'page-up', 'page-down', 'home', 'end', ' '],
          label: '↑↓',
          meaning: 'scroll',
          run: scrollBy,
        }),
        {
          keys: ['right', 'l'],
          label: '→',
          meaning: isLast ? 'finish' : 'next step',
          run: () => turnTo(index + 1),
          ...(isAtEnd && todo === null && { quiet: true as const }),
        },
        ...when(index > 0, { keys: ['left', 'h', 'p'], label: '←', meaning: 'previous', run: () => turnTo(index - 1) }),
        ...when(again !== undefined, {
          keys: ['r'],
          label: 'r',
          meaning: 'again',
          run: () => again && enter(again.block),
        }),
        {
          keys: ['x'],
          label: 'x',
          meaning: 'test out: what you know need not be read',
          quiet: true as const,
          run: () => send({ type: 'open-test-out', lesson: id }),
        },
        {
          keys: ['c'],
          label: 'c',
          meaning: 'I know this lesson; again, I do not',
          quiet: true as const,
          run: () => send({ type: 'claim', lesson: id }),
        },
        {
          keys: ['/'],
          label: '/',
          meaning: 'search',
          quiet: true as const,
          run: () => send({ type: 'open', place: { name: 'search' } }),
        },
        backKey(() => send({ type: 'back' })),
      ]}
    >
      <Lines lines={assemble(placed, draw, content.rows)} />
    </Frame>
  );
}

function verb(block: {
  readonly kind: string;
  readonly predict?: boolean;
  readonly embed?: { readonly predict?: unknown };
}): PlainPhrase {
  if (block.kind === 'question') return block.predict ? 'guess' : 'answer';
  if (block.kind === 'practice') return 'practise';
  return block.embed?.predict === undefined ? 'play' : 'guess';
}
