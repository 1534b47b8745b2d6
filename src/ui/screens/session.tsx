import { useMemo } from 'react';
import { intentOf } from '../../questions/intent.js';
import type { Intent as QuestionIntent } from '../../questions/kind.js';
import type { SessionIntent } from '../../store/intent.js';
import { leftOver } from '../../store/left-over.js';
import { currentItem, type Session as SessionState } from '../../store/session.js';
import type { Key } from '../../text/key.js';
import type { Line } from '../../text/line.js';
import { follow, lastScroll, scrolled } from '../../text/scroll.js';
import type { Size } from '../../text/size.js';
import { phrase } from '../../words/phrase.js';
import { caretOf } from '../caret.js';
import { airAbove, centre } from '../centre.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';
import { assemble, type Placed, place } from '../layout.js';
import { backKeys, frontKeys } from '../questions/keys/card.js';
import { feedbackKeys } from '../questions/keys/feedback.js';
import { questionKeys } from '../questions/keys/question.js';
import type { StageHands } from '../questions/keys/stage.js';
import { summaryKeys } from '../questions/keys/summary.js';
import { railLines } from '../questions/rail-lines.js';
import { sessionLayout } from '../questions/session-layout.js';
import { sessionLines } from '../questions/session-lines.js';

/** Questions and cards, one at a time: in a step, a quiz or a review. */
export function Session({ session, scroll }: { readonly session: SessionState; readonly scroll: number }) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const move = (intent: SessionIntent) => send({ type: 'session', intent });
  const { now, minutesEast } = useSurroundings();
  const { content } = useViewport();
  // A question on its own has no run to stand beside.
  const placed = useMemo(
    () =>
      place(sessionLayout, content.columns).filter(
        ({ name }) => name === 'question' || (session.items.length > 1 && session.stage.at !== 'summary'),
      ),
    [content.columns, session],
  );
  const measure = placed[0]?.columns ?? content.columns;
  const { lines, focus } = useMemo(
    () => sessionLines(session, measure, { course, progress, now: now(), minutesEast, rows: content.rows }),
    [session, measure, course, progress, now, minutesEast, content.rows],
  );

  const { stage } = session;
  const left = useMemo(
    () =>
      session.stage.at === 'summary' && session.quiz === 'review'
        ? leftOver(course, progress, now(), minutesEast)
        : { more: 0, practices: [] },
    [session, course, progress, now, minutesEast],
  );
  const rows = content.rows;
  const end = lastScroll(lines.length, rows);
  const at = stage.at === 'question' ? follow(scroll, focus, lines.length, rows) : Math.min(scroll, end);
  const hands: StageHands = {
    session,
    scrolls: end > 0,
    isAtEnd: at >= end,
    move,
    send,
    scroll: (key) => send({ type: 'scroll', key, lines: lines.length, rows }),
    back: () => send({ type: 'back' }),
  };
  const item = currentItem(session);
  const isTyped = stage.at === 'question' && stage.form.field !== null;
  const isNumber = item?.kind === 'question' && item.question.kind === 'number';
  const type = (key: Key): boolean => {
    const intent = stage.at === 'question' ? intentOf(key, isTyped) : null;
    // A letter that names no row means what it means everywhere, and "j" the next one.
    const meant = intent?.do === 'jump' && !hasRow(stage, intent.row) ? (steps[key] ?? null) : intent;
    if (meant !== null) move({ type: 'press', intent: meant });
    return meant !== null;
  };
  const seen = scrolled(lines, { columns: measure, rows }, at);
  const beside = placed.find(({ name }) => name === 'rail');
  const shown = beside === undefined ? centre(seen, measure, content) : withRail(session, seen, placed, content);
  return (
    <Frame
      trail={['backpressure', session.title, phrase(titles[session.purpose])].filter(
        (part, index, all) => all.indexOf(part) === index,
      )}
      status={countOf(session)}
      bindings={keysOf(hands, left)}
      onType={type}
      typing={isTyped && isNumber ? 'number' : isTyped}
      caret={isTyped ? caretOf(shown) : null}
    >
      <Lines lines={shown} />
    </Frame>
  );
}

/** The question and the run that it is part of, which begin in the same row. */
function withRail(
  session: SessionState,
  question: readonly Line[],
  placed: readonly Placed<'question' | 'rail'>[],
  { rows }: Size,
): readonly Line[] {
  const rail = railLines(session, { columns: placed.find(({ name }) => name === 'rail')?.columns ?? 0, rows });
  const height = Math.max(question.length, rail.length);
  const air = Array.from({ length: airAbove(height, rows) }, (): Line => []);
  return assemble(placed, (name) => [...air, ...(name === 'question' ? question : rail)], rows);
}

function keysOf(hands: StageHands, { more, practices }: Pick<ReturnType<typeof leftOver>, 'more' | 'practices'>) {
  const { stage } = hands.session;
  switch (stage.at) {
    case 'question':
      return questionKeys(hands, stage);
    case 'feedback':
      return feedbackKeys(hands, stage);
    case 'front':
      return frontKeys(hands);
    case 'back':
      return backKeys(hands);
    case 'summary':
      return summaryKeys(hands, { more, practice: practices[0] ?? null });
  }
}

/** How far, as long as there is more than one: "3/8", and how many are answered where they were not taken in order. */
function countOf({ items, index, outcomes, stage }: SessionState): string {
  if (items.length < 2) return '';
  const count = `${Math.min(index + 1, items.length)}/${items.length}`;
  const done = outcomes.length - (stage.at === 'feedback' ? 1 : 0);
  return stage.at === 'summary' || done === index ? count : `${count} · ${phrase('{n} answered', { n: done })}`;
}

function hasRow(stage: SessionState['stage'], row: number): boolean {
  return stage.at === 'question' && row < stage.form.rows.length;
}

const steps: Readonly<Partial<Record<Key, QuestionIntent>>> = {
  j: { do: 'next' },
  k: { do: 'previous' },
  h: { do: 'left' },
  l: { do: 'right' },
};

const titles = { step: 'Question', prediction: 'Guess', quiz: 'Quiz', review: 'Review' } as const;
