import { findIn } from '../../course/id.js';
import { vary } from '../../questions/vary.js';
import { drawFrom } from '../../simulations/engine/draw.js';
import type { Intent, SessionIntent } from '../intent.js';
import { quizItems, reviewItems } from '../items.js';
import {
  type Asking,
  confide,
  giveUp,
  handIn,
  type Item,
  judge,
  type Move,
  next,
  press,
  type Session,
  showHint,
  skip,
  startSession,
  turnCard,
  typeAnswer,
} from '../session.js';
import type { State } from '../state.js';
import type { Handlers, Update, World } from './handler.js';
import { askingOf, onTop, push, replace } from './screens.js';

type Sessions = Extract<Intent['type'], 'open-quiz' | 'open-track-quiz' | 'open-question' | 'open-review' | 'session'>;

export const sessionHandlers: Handlers<Sessions> = {
  'open-quiz': (state, { lesson: id }, world) => {
    const lesson = findIn(state.course.lessons, id);
    if (lesson === undefined) return { state };
    const items = quizItems(state.course, [id]);
    return openSession(state, { purpose: 'quiz', title: lesson.title, lesson: id, items }, world);
  },
  'open-track-quiz': (state, { track: id }, world) => {
    const track = state.course.tracks.find((candidate) => candidate.id === id);
    if (track === undefined) return { state };
    const items = quizItems(state.course, track.lessons);
    return openSession(state, { purpose: 'quiz', title: track.title, lesson: null, items }, world);
  },
  'open-question': (state, { question: id }, world) => {
    const question = findIn(state.course.questions, id);
    if (question === undefined) return { state };
    const title = state.course.lessons[question.lesson]?.title ?? '';
    const items = [{ kind: 'question' as const, question }];
    return openSession(state, { purpose: 'quiz', title, lesson: question.lesson, items }, world);
  },
  'open-review': (state, _, world) => {
    const items = reviewItems(state.course, state.progress, world.now, world.minutesEast);
    return openSession(state, { purpose: 'review', title: 'Review', lesson: null, items }, world);
  },
  session: (state, { intent }, world) =>
    onTop(state, 'session', (screen) => {
      const { session, events, refused } = move(screen.session, intent, askingOf(state, world));
      const scroll = session.stage.at === screen.session.stage.at ? screen.scroll : 0;
      return {
        state: replace(state, { ...screen, session, scroll }),
        events,
        ...(refused !== undefined && { refused }),
      };
    }),
};

export function openSession(
  state: State,
  about: Pick<Session, 'purpose' | 'title' | 'lesson' | 'items'>,
  world: World,
): Update {
  const items = about.purpose === 'prediction' ? about.items : about.items.map((item) => renewed(item, state));
  const session = startSession({ ...about, items }, askingOf(state, world));
  return { state: push(state, { name: 'session', session, scroll: 0 }) };
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

function move(session: Session, intent: SessionIntent, asking: Asking): Move & { readonly refused?: string } {
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
      return only(skip(session, asking));
    case 'judge':
      return judge(session, intent.rating, asking);
  }
}
