import { useMemo } from 'react';
import type { Rating } from '../../progress/event.js';
import { intentOf } from '../../questions/intent.js';
import type { Intent as QuestionIntent } from '../../questions/kind.js';
import type { DuePractice } from '../../review/due-practices.js';
import type { Intent, SessionIntent } from '../../store/intent.js';
import { leftOver } from '../../store/left-over.js';
import { currentItem, helpAhead, type Session as SessionState } from '../../store/session.js';
import type { Key } from '../../text/key.js';
import { follow, lastScroll, scrolled } from '../../text/scroll.js';
import { type Meaning, phrase } from '../../words/phrase.js';
import { caretOf } from '../caret.js';
import { centre } from '../centre.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { type Binding, when } from '../hooks/use-keys.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';
import { assemble, place } from '../layout.js';
import { railLines } from '../questions/rail-lines.js';
import { sessionLayout } from '../questions/session-layout.js';
import { sessionLines } from '../questions/session-lines.js';

/** Questions and cards, one at a time: in a step, a quiz or a review. */
export function Session({ session, scroll }: { readonly session: SessionState; readonly scroll: number }) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const move = (intent: SessionIntent) => send({ type: 'session', intent });
  const back = () => send({ type: 'back' });
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
    () => sessionLines(session, measure, { course, progress, now: now(), minutesEast }),
    [session, measure, course, progress, now, minutesEast],
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
  const isAtEnd = at >= end;
  const scrollBy = (key: Key) => send({ type: 'scroll', key, lines: lines.length, rows });
  const goOn = () => {
    if (session.items.length === 1 && session.purpose !== 'review') back();
    else move({ type: 'next' });
  };
  const scrolling = when(end > 0, {
    keys: ['up', 'down', 'j', 'k', 'page-up', 'page-down', 'home', 'end', ' '],
    label: '↑↓',
    meaning: 'scroll',
    run: scrollBy,
  });
  const leave: Binding = { keys: ['escape'], label: 'esc', meaning: 'back', run: back };
  const again = when(session.quiz !== null, {
    keys: ['ctrl-r'],
    label: 'ctrl-r',
    meaning: 'start over',
    quiet: true,
    run: () => move({ type: 'start-over' }),
  });

  const bindings = ((): Binding[] => {
    switch (stage.at) {
      case 'question': {
        const isText = stage.form.field !== null;
        const item = currentItem(session);
        const help = item?.kind === 'question' ? helpAhead(stage, item.question) : 'answer';
        return [
          { keys: ['enter'], label: 'enter', meaning: 'answer', run: () => move({ type: 'hand-in' }) },
          ...stage.form.keys.map(([label, meaning]): Binding => ({ keys: [], label, meaning })),
          { keys: ['!'], label: '!', meaning: 'sure', run: () => move({ type: 'confide', confidence: 'sure' }) },
          { keys: ['~'], label: '~', meaning: 'guess', run: () => move({ type: 'confide', confidence: 'guess' }) },
          {
            keys: ['tab'],
            label: 'tab',
            meaning: helpNames[help],
            run: () => move({ type: help === 'answer' ? 'give-up' : 'show-hint' }),
          },
          {
            keys: isText ? ['ctrl-n'] : ['s', 'ctrl-n'],
            label: isText ? 'ctrl-n' : 's',
            meaning: 'skip',
            quiet: true,
            run: () => move({ type: 'skip' }),
          },
          ...when(isText, {
            keys: ['ctrl-t'],
            label: 'ctrl-t',
            meaning: 'take the last answer back',
            quiet: true,
            run: () => move({ type: 'take-back' }),
          }),
          ...again,
          leave,
        ];
      }
      case 'feedback': {
        const shown = stage.graded.showMe;
        const item = currentItem(session);
        const lesson = item?.kind === 'question' ? item.question.lesson : null;
        return [
          {
            keys: ['enter'],
            label: 'enter',
            meaning: isAtEnd ? 'go on' : 'read on',
            run: () => (isAtEnd ? goOn() : scrollBy('page-down')),
          },
          ...when(shown !== undefined, {
            keys: ['w'],
            label: 'w',
            meaning: 'watch it happen',
            run: () => shown && send({ type: 'open-simulation', ...shown }),
          }),
          ...scrolling,
          ...decisions(session, stage.graded.correct || stage.gaveUp, move),
          ...when(lesson !== null && session.purpose === 'review', {
            keys: ['l'],
            label: 'l',
            meaning: 'its lesson',
            run: () => lesson !== null && send({ type: 'open-lesson', lesson }),
          }),
          leave,
        ];
      }
      case 'front':
        return [
          { keys: ['enter', ' '], label: 'enter', meaning: 'turn', run: () => move({ type: 'turn-card' }) },
          ...decisions(session, true, move),
          ...scrolling,
          leave,
        ];
      case 'back': {
        const rate = (key: Key, label: string, meaning: Meaning, rating: Rating): Binding => ({
          keys: rating === 'good' ? [key, 'enter'] : [key],
          label,
          meaning,
          run: () => move({ type: 'judge', rating }),
        });
        return [
          rate('1', '1', 'not at all', 'again'),
          rate('2', '2', 'hardly', 'hard'),
          rate('3', '3 enter', 'well', 'good'),
          rate('4', '4', 'at once', 'easy'),
          ...decisions(session, true, move),
          leave,
        ];
      }
      case 'summary':
        return [
          { keys: ['enter', 'escape', 'q'], label: 'enter', meaning: 'done', run: back },
          ...summaryKeys(session, { more: left.more, practice: left.practices[0] ?? null }, (intent) => {
            back();
            send(intent);
          }),
          ...scrolling,
        ];
    }
  })();

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
  const shown =
    placed.length === 1
      ? centre(seen, measure, content)
      : assemble(
          placed,
          (name, size) => centre(name === 'question' ? seen : railLines(session, size), size.columns, size),
          rows,
        );
  return (
    <Frame
      trail={['backpressure', session.title, phrase(titles[session.purpose])].filter(
        (part, index, all) => all.indexOf(part) === index,
      )}
      status={countOf(session)}
      bindings={bindings}
      onType={type}
      typing={isTyped && isNumber ? 'number' : isTyped}
      caret={isTyped ? caretOf(shown) : null}
    >
      <Lines lines={shown} />
    </Frame>
  );
}

/** What can be decided about an answer or a card: quiet, for what is asked stays the thing to do. */
function decisions(
  { purpose }: SessionState,
  isRight: boolean,
  move: (intent: SessionIntent) => unknown,
): readonly Binding[] {
  if (purpose === 'prediction') return [];
  return [
    ...when(!isRight, { keys: ['c'], label: 'c', meaning: 'count as right', run: () => move({ type: 'overrule' }) }),
    { keys: ['f'], label: 'f', meaning: 'flag it', quiet: true, run: () => move({ type: 'flag' }) },
    { keys: ['x'], label: 'x', meaning: 'keep it out of reviews', quiet: true, run: () => move({ type: 'suspend' }) },
  ];
}

/** Where to go on from the end of a review: what is left of it, what is due in a practice, or the weakest. */
function summaryKeys(
  { quiz, outcomes }: SessionState,
  { more, practice }: { readonly more: number; readonly practice: DuePractice | null },
  go: (intent: Intent) => void,
): readonly Binding[] {
  if (quiz !== 'review') return [];
  return [
    ...when(more > 0, { keys: ['m'], label: 'm', meaning: 'go on with more', run: () => go({ type: 'open-review' }) }),
    ...when(more === 0 && practice !== null, {
      keys: ['p'],
      label: 'p',
      meaning: phrase('practise {n} due', { n: practice?.entries.length ?? 0 }),
      run: () => practice !== null && go({ type: 'open-practice', practice: practice.practice, deck: practice.deck }),
    }),
    ...when(outcomes.length === 0, {
      keys: ['w'],
      label: 'w',
      meaning: 'practise the weakest',
      run: () => go({ type: 'open-weakest' }),
    }),
  ];
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

const helpNames = { hint: 'hint', 'next-hint': 'another hint', answer: 'show the answer' } as const;

const titles = { step: 'Question', prediction: 'Guess', quiz: 'Quiz', review: 'Review' } as const;
