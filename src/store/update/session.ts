import { findIn } from '../../course/id.js';
import { dayOf } from '../../progress/clock.js';
import { vary } from '../../questions/vary.js';
import { drawFrom } from '../../simulations/engine/draw.js';
import { phrase } from '../../words/phrase.js';
import {
  confide,
  giveUp,
  handIn,
  judge,
  type Move,
  press,
  showHint,
  skip,
  turnCard,
  typeAnswer,
} from '../answering.js';
import type { Intent, SessionIntent } from '../intent.js';
import { itemsNamed, quizItems, reviewItems, testOutItems, weakestItems } from '../items.js';
import type { ScreenOf } from '../screen.js';
import {
  type Asking,
  type Beginning,
  type Item,
  idOf,
  jumpTo,
  next,
  resumeSession,
  type Session,
  startSession,
  stepBack,
} from '../session.js';
import { reviewMinutesOf } from '../settings.js';
import type { State } from '../state.js';
import { decideOn, overrule, testedOut } from './deciding.js';
import type { Handlers, Update, World } from './handler.js';
import { askingOf, onTop, push, refuse, replace } from './screens.js';

type Sessions = Extract<
  Intent['type'],
  ('open-quiz' | 'open-track-quiz' | 'open-question' | 'session') | ('open-review' | 'open-weakest' | 'open-test-out')
>;

export const sessionHandlers: Handlers<Sessions> = {
  'open-quiz': (state, { lesson }, world) => openQuiz(state, `lesson:${lesson}`, world),
  'open-track-quiz': (state, { track }, world) => openQuiz(state, `track:${track}`, world),
  'open-question': (state, { question: id }, world) => {
    const question = findIn(state.course.questions, id);
    if (question === undefined) return { state };
    const title = state.course.lessons[question.lesson]?.title ?? '';
    const items = [{ kind: 'question' as const, question }];
    return openSession(state, { purpose: 'quiz', title, lesson: question.lesson, items }, world);
  },
  'open-review': (state, { minutes }, world) => openQuiz(state, 'review', world, minutes),
  'open-weakest': (state, { lesson }, world) =>
    openQuiz(state, `weakest${lesson === undefined ? '' : `:${lesson}`}`, world),
  'open-test-out': (state, { lesson: id }, world) => {
    const lesson = findIn(state.course.lessons, id);
    if (lesson === undefined) return { state };
    if (lesson.questions.length === 0)
      return refuse(state, phrase('This lesson asks nothing, so there is nothing to test.'));
    const isShown = testOutItems(state.course, state.progress, id).length === 0;
    if (isShown)
      return refuse(state, phrase('Every question of this lesson was right the last time. There is nothing to test.'));
    return openQuiz(state, `test-out:${id}`, world);
  },
  session: (state, { intent }, world) =>
    onTop(state, 'session', (screen) => {
      const asking = askingOf(state, world);
      if (intent.type === 'take-back') return takeBack(state, screen.session, asking);
      if (intent.type === 'start-over') return startOver(state, screen.session, world);
      if (intent.type === 'overrule') return overrule(state, screen);
      if (intent.type === 'suspend' || intent.type === 'flag') return decideOn(state, screen.session, intent.type);
      if (intent.type === 'jump') return jump(state, screen, intent.index, asking);
      const { session, events, refused } = move(screen.session, intent, asking);
      const passed = session.stage.at === 'summary' ? testedOut(state, session) : [];
      const isSame = session.stage.at === screen.session.stage.at && session.index === screen.session.index;
      return {
        state: replace(state, { ...screen, session, scroll: isSame ? screen.scroll : 0 }),
        events: [...events, ...passed],
        ...(refused !== undefined && { refused }),
      };
    }),
};

export function openSession(state: State, about: Beginning, world: World): Update {
  const session = startSession(withNewNumbers(about, state), askingOf(state, world));
  return { state: push(state, { name: 'session', session, scroll: 0 }) };
}

function withNewNumbers(about: Beginning, state: State): Beginning {
  if (about.purpose === 'prediction') return about;
  return { ...about, items: about.items.map((item) => renewed(item, state)) };
}

/**
 * A question that was answered before comes with new numbers, if it has any. They hang on the answers so far, so that whoever
 * leaves and comes back meets the same ones.
 */
function renewed(item: Item, { progress }: State): Item {
  if (item.kind !== 'question' || item.question.variation === undefined) return item;
  const answers = progress.answers[item.question.id] ?? [];
  const last = answers.at(-1);
  if (last === undefined) return item;
  const draw = drawFrom(Date.parse(last.at) % 2 ** 31, `${item.question.id} ${answers.length}`);
  return { ...item, question: vary(item.question, draw) };
}

/** Opens a quiz where it was left, or from its first question. */
function openQuiz(state: State, quiz: string, world: World, minutes?: number): Update {
  const about = quizNamed(state, quiz, world, minutes);
  if (about === null) return { state };
  const round = state.progress.quizzes[quiz];
  // What is due changes with the day: what is left of an older review is due again anyway.
  const isOld = round !== undefined && isOfItsDay(quiz) && !isToday(round.begun, world);
  if (round === undefined || isOld) return openSession(state, about, world);
  const items = itemsNamed(state.course, round.items);
  const session = resumeSession(withNewNumbers({ ...about, items }, state), round, askingOf(state, world));
  if (session === null) return openSession(state, about, world);
  const hint = phrase('On at question {number} of {count}. u takes the last answer back, ctrl-r starts over.', {
    number: session.index + 1,
    count: items.length,
  });
  return { state: { ...push(state, { name: 'session', session, scroll: 0 }), hint } };
}

/** Whether what a quiz asks hangs on the day. */
function isOfItsDay(quiz: string): boolean {
  return quiz === 'review' || quiz.startsWith('weakest');
}

function isToday(begun: string, { now, minutesEast }: World): boolean {
  return dayOf(Date.parse(begun), minutesEast) === dayOf(now, minutesEast);
}

/** What a quiz asks now, by the name that the journal has for it; null for one that is not in the course. */
function quizNamed(
  { course, progress, settings }: State,
  quiz: string,
  { now, minutesEast }: World,
  minutes: number | null = reviewMinutesOf(settings),
): Beginning | null {
  const id = quiz.slice(quiz.indexOf(':') + 1);
  const lesson = quiz.startsWith('lesson:') ? findIn(course.lessons, id) : undefined;
  const track = quiz.startsWith('track:') ? course.tracks.find((candidate) => candidate.id === id) : undefined;
  const named = (about: Omit<Beginning, 'quiz'>): Beginning =>
    // A single question has no place to be lost.
    about.items.length < 2 ? about : { ...about, quiz };
  if (lesson !== undefined) {
    const items = quizItems(course, [lesson.id]);
    return named({ purpose: 'quiz', title: lesson.title, lesson: lesson.id, items });
  }
  if (track !== undefined) {
    return named({ purpose: 'quiz', title: track.title, lesson: null, items: quizItems(course, track.lessons) });
  }
  const tested = quiz.startsWith('test-out:') ? findIn(course.lessons, id) : undefined;
  if (tested !== undefined) {
    const items = testOutItems(course, progress, tested.id);
    return { purpose: 'quiz', title: tested.title, lesson: tested.id, items, quiz };
  }
  if (quiz.startsWith('weakest')) {
    const items = weakestItems(course, progress, now, quiz === 'weakest' ? null : id);
    return { purpose: 'review', title: phrase('The weakest'), lesson: null, items, quiz };
  }
  if (quiz !== 'review') return null;
  const items = reviewItems(course, progress, { now, minutesEast, minutes });
  return named({ purpose: 'review', title: phrase('Review'), lesson: null, items });
}

/** Back to the question that was answered last, as if it had not been; its event stays in the journal, and is left out. */
function takeBack(state: State, session: Session, asking: Asking): Update {
  const last = session.outcomes.at(-1);
  if (last === undefined) return refuse(state, phrase('There is no answer to take back yet.'));
  if (session.purpose === 'prediction') return refuse(state, phrase('A guess stays as it was made. It never counts.'));
  const id = idOf(last.item);
  const { answers, cards, quizzes } = state.progress;
  const asked = session.quiz === null ? undefined : quizzes[session.quiz]?.outcomes.find(({ item }) => item === id);
  const attempts = last.item.kind === 'question' ? answers[id] : cards[id];
  const event = asked?.event ?? (last.right === null ? undefined : attempts?.at(-1)?.event);
  const back = replace(state, { name: 'session', session: stepBack(session, asking), scroll: 0 });
  return {
    state: { ...back, hint: phrase('Taken back. The answer that you give now is the one that counts.') },
    events: event === undefined ? [] : [{ type: 'undone', event }],
  };
}

function jump(state: State, screen: ScreenOf<'session'>, index: number, asking: Asking): Update {
  const session = jumpTo(screen.session, index, asking);
  return session === screen.session
    ? refuse(
        state,
        phrase('Question {number} is answered already. u takes the last answer back.', { number: index + 1 }),
      )
    : { state: replace(state, { ...screen, session, scroll: 0 }) };
}

function startOver(state: State, session: Session, world: World): Update {
  const about = session.quiz === null ? null : quizNamed(state, session.quiz, world);
  if (about === null) return refuse(state, phrase('There is only this one question.'));
  if (about.items.length === 0) return refuse(state, phrase('Nothing is due any more.'));
  const fresh = startSession(withNewNumbers(about, state), askingOf(state, world));
  return { state: replace(state, { name: 'session', session: fresh, scroll: 0 }) };
}

/** What needs more than the session itself. */
type ActsOnAll = 'take-back' | 'start-over' | 'jump' | 'overrule' | 'suspend' | 'flag';

function move(
  session: Session,
  intent: Exclude<SessionIntent, { type: ActsOnAll }>,
  asking: Asking,
): Move & { readonly refused?: string } {
  const only = (moved: Session): Move => ({ session: moved, events: [] });
  switch (intent.type) {
    case 'press':
      return only(press(session, intent.intent));
    case 'read':
      return typeAnswer(session, intent.line, intent.confidence, asking.now);
    case 'confide':
      return only(confide(session, intent.confidence));
    case 'show-hint':
      return only(showHint(session));
    case 'hand-in':
      return handIn(session, asking.now);
    case 'give-up':
      return giveUp(session);
    case 'turn-card':
      return only(turnCard(session));
    case 'next':
      return only(next(session, asking));
    case 'skip':
      return skip(session, asking);
    case 'judge':
      return judge(session, intent.rating, asking);
  }
}
