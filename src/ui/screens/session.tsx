import { useMemo } from 'react';
import type { Rating } from '../../progress/event.js';
import { intentOf } from '../../questions/intent.js';
import {
  confide,
  currentItem,
  giveUp,
  handIn,
  judge,
  next,
  press,
  type Session as SessionState,
  showHint,
  skip,
  turnCard,
} from '../../store/session.js';
import type { Key } from '../../text/key.js';
import { follow, lastScroll, pageOf, scrollTarget } from '../../text/scroll.js';
import { Frame } from '../components/frame.js';
import { Scroll } from '../components/scroll.js';
import { useActions, useCourse } from '../hooks/use-course.js';
import { type Binding, when } from '../hooks/use-keys.js';
import { useRoom } from '../hooks/use-room.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { sessionLines } from '../questions/session-lines.js';

/** Questions and cards, one at a time: in a step, a quiz or a review. */
export function Session({ session, scroll }: { readonly session: SessionState; readonly scroll: number }) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const { move, back, change, openSimulation, openLesson } = useActions();
  const { now } = useSurroundings();
  const { content, measure } = useRoom();
  const { lines, focus } = useMemo(
    () => sessionLines(session, measure, { course, progress, now: now() }),
    [session, measure, course, progress, now],
  );

  const { stage } = session;
  const rows = content.rows;
  const end = lastScroll(lines.length, rows);
  const at = stage.at === 'question' ? follow(scroll, focus, lines.length, rows) : Math.min(scroll, end);
  const page = pageOf(rows);
  const isAtEnd = at >= end;
  const scrollTo = (to: number) =>
    change('session', (screen) => ({ ...screen, scroll: Math.min(Math.max(0, to), end) }));
  const only = (make: (state: SessionState) => SessionState) => move((state) => ({ session: make(state), events: [] }));
  const goOn = () => {
    if (session.items.length === 1 && session.purpose !== 'review') back();
    else move((state, asking) => ({ session: next(state, asking), events: [] }));
  };
  const scrolling = when(end > 0, {
    keys: ['up', 'down', 'page-up', 'page-down', ' '],
    label: '↑↓',
    meaning: 'scroll',
    run: (key) => scrollTo(scrollTarget(key, at, lines.length, rows) ?? at),
  });
  const leave: Binding = { keys: ['escape'], label: 'esc', meaning: 'back', run: back };

  const bindings = ((): Binding[] => {
    switch (stage.at) {
      case 'question': {
        const isText = stage.form.field !== null;
        return [
          { keys: ['enter'], label: 'enter', meaning: 'answer', run: () => move((state) => handIn(state, now())) },
          ...stage.form.keys.map(([label, meaning]): Binding => ({ keys: [], label, meaning })),
          { keys: ['!'], label: '!', meaning: 'sure', run: () => only((state) => confide(state, 'sure')) },
          { keys: ['~'], label: '~', meaning: 'guess', run: () => only((state) => confide(state, 'guess')) },
          {
            keys: ['tab'],
            label: 'tab',
            meaning: stage.hint ? 'show the answer' : 'hint',
            run: () => (stage.hint ? move(giveUp) : only(showHint)),
          },
          {
            keys: isText ? ['ctrl-n'] : ['s', 'ctrl-n'],
            label: isText ? 'ctrl-n' : 's',
            meaning: 'skip',
            quiet: true,
            run: () => move((state, asking) => ({ session: skip(state, asking), events: [] })),
          },
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
            run: () => (isAtEnd ? goOn() : scrollTo(at + page)),
          },
          ...when(shown !== undefined, {
            keys: ['w'],
            label: 'w',
            meaning: 'watch it happen',
            run: () => shown && openSimulation(shown.simulation, shown.scenario, shown.set),
          }),
          ...scrolling,
          ...when(lesson !== null && session.purpose === 'review', {
            keys: ['l'],
            label: 'l',
            meaning: 'its lesson',
            run: () => lesson !== null && openLesson(lesson),
          }),
          leave,
        ];
      }
      case 'front':
        return [
          { keys: ['enter', ' '], label: 'enter', meaning: 'turn', run: () => only(turnCard) },
          ...scrolling,
          leave,
        ];
      case 'back': {
        const rate = (key: Key, label: string, meaning: string, rating: Rating): Binding => ({
          keys: rating === 'good' ? [key, 'enter'] : [key],
          label,
          meaning,
          run: () => move((state, asking) => judge(state, rating, asking)),
        });
        return [
          rate('1', '1', 'not at all', 'again'),
          rate('2', '2', 'hardly', 'hard'),
          rate('3', '3 enter', 'well', 'good'),
          rate('4', '4', 'at once', 'easy'),
          leave,
        ];
      }
      case 'summary':
        return [{ keys: ['enter', 'escape', 'q'], label: 'enter', meaning: 'done', run: back }, ...scrolling];
    }
  })();

  const type = (key: Key) => {
    const intent = stage.at === 'question' ? intentOf(key, stage.form.field !== null) : null;
    if (intent !== null) only((state) => press(state, intent));
  };
  const isTyped = stage.at === 'question' && stage.form.field !== null;
  const count =
    session.items.length > 1 && stage.at !== 'summary' ? `${session.index + 1}/${session.items.length}` : '';
  return (
    <Frame
      trail={['backpressure', session.title, titles[session.purpose]].filter(
        (part, index, all) => all.indexOf(part) === index,
      )}
      status={count}
      bindings={bindings}
      onType={type}
      typing={isTyped}
    >
      <Scroll lines={lines} scroll={at} size={content} />
    </Frame>
  );
}

const titles = { step: 'Question', prediction: 'Prediction', quiz: 'Quiz', review: 'Review' } as const;
