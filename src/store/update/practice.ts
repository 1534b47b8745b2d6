import { allowance, chosenEndpoint } from '../../practice/interview/conversation/endpoint.js';
import type { Endpoint, News } from '../../practice/kit/errand.js';
import type { Turn } from '../../practice/kit/exercise.js';
import { startPractice } from '../../practice/registry.js';
import type { LearnerEvent } from '../../progress/event.js';
import { duePractices } from '../../review/due-practices.js';
import { drawFrom } from '../../simulations/engine/draw.js';
import { designSize } from '../../text/size.js';
import type { Intent, IntentOf } from '../intent.js';
import type { Screen } from '../screen.js';
import { allowing } from '../settings.js';
import type { State } from '../state.js';
import { practiceTime } from './clock.js';
import type { Handlers, Update, World } from './handler.js';
import { typeIntoNote } from './notes.js';
import { attempt, push, replace } from './screens.js';

type Practices = Extract<Intent['type'], 'open-practice' | 'practice' | 'news' | 'type-ahead' | 'flush'>;

export const practiceHandlers: Handlers<Practices> = {
  'open-practice': (state, intent, world) => openPractice(state, intent, world),
  practice: (state, { input, size }, world) => take(state, input, size, world),
  news: (state, { errand, news }, world) => tell(state, errand, news, world),
  'type-ahead': (state, { text }, world) =>
    state.screens.at(-1)?.name === 'note'
      ? typeIntoNote(state, text)
      : take(state, { type: 'paste', text }, designSize, world),
  flush: (state, _, world) => flush(state, state.screens, world),
};

/** A practice for the learner to do; one line about why not where it cannot be. */
export function openPractice(
  state: State,
  { practice, deck, question, lesson, interviewer, transcribe }: Omit<IntentOf<'open-practice'>, 'type'>,
  { seed, now: time, minutesEast }: World,
): Update {
  const now = practiceTime({ ...state, clock: { ...state.clock, stoppedAt: null } }, time);
  return attempt(state, () => {
    const { course, progress, settings } = state;
    const endpoint = interviewer ?? chosenEndpoint(settings);
    const exercise = startPractice(practice, {
      course,
      progress,
      draw: drawFrom(seed, `practice ${practice} ${progress.events}`),
      now,
      due: duePractices(course.decks, progress, now, minutesEast)
        .filter((one) => one.practice === practice && one.deck === (deck ?? one.deck))
        .flatMap(({ entries }) => entries),
      ...(deck !== undefined && { deck }),
      ...(question !== undefined && { question }),
      ...(endpoint !== null && { interviewer: endpoint }),
      allowed: settings.allowed,
      transcribe: transcribe ?? settings.transcribe,
    });
    return { state: push(state, { name: 'practice', exercise, lesson: lesson ?? null }) };
  });
}

function take(
  state: State,
  input: IntentOf<'practice'>['input'],
  size: IntentOf<'practice'>['size'],
  world: World,
): Update {
  const screen = state.screens.at(-1);
  if (screen?.name !== 'practice' || (state.help && input.type === 'tick')) return { state };
  const now = practiceTime(state, world.now);
  const { exercise, events, edit, malformed, allow } = screen.exercise.take(input, { now, size });
  const next = exercise === screen.exercise ? state : replace(state, { ...screen, exercise });
  return {
    state: allow === undefined ? next : allowed(next, allow),
    events,
    ...(edit !== undefined && { edit }),
    ...(malformed !== undefined && { refused: malformed }),
    ...(exercise === screen.exercise && events.length === 0 && { isUnused: true }),
  };
}

/** An endpoint that the learner has allowed is remembered; where none was set, it is set as well. */
function allowed(state: State, endpoint: Endpoint): State {
  const settings = allowing(state.settings, allowance(endpoint));
  const isSet = settings.interviewer !== '';
  return { ...state, settings: isSet ? settings : { ...settings, interviewer: endpoint.url, model: endpoint.model } };
}

/** News of an errand, for the practice that named it, wherever it lies. */
function tell(state: State, errand: string, news: News, world: World): Update {
  const now = practiceTime(state, world.now);
  const events: LearnerEvent[] = [];
  const heard = (screen: Screen): Screen => {
    if (screen.name !== 'practice' || screen.exercise.errand?.id !== errand) return screen;
    const turn = screen.exercise.take({ type: 'news', errand, news }, { now, size: designSize });
    events.push(...turn.events);
    return turn.exercise === screen.exercise ? screen : { ...screen, exercise: turn.exercise };
  };
  const [first, ...rest] = state.screens;
  return { state: { ...state, screens: [heard(first), ...rest.map(heard)] }, events };
}

/** What practices on these screens would record at their next pause, recorded now, wherever they lie. */
export function flush(
  state: State,
  leaving: readonly Screen[],
  world: World,
): Required<Pick<Update, 'state' | 'events'>> {
  const now = practiceTime(state, world.now);
  const flushed = new Map(
    leaving.flatMap((screen): [Screen, Turn][] =>
      screen.name === 'practice' ? [[screen, screen.exercise.take({ type: 'flush' }, { now, size: designSize })]] : [],
    ),
  );
  const [first, ...rest] = state.screens;
  const after = (screen: Screen): Screen => {
    const exercise = flushed.get(screen)?.exercise;
    return screen.name === 'practice' && exercise !== undefined ? { ...screen, exercise } : screen;
  };
  return {
    state: flushed.size === 0 ? state : { ...state, screens: [after(first), ...rest.map(after)] },
    events: [...flushed.values()].flatMap(({ events }) => events),
  };
}
