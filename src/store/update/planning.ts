import { dayOf } from '../../progress/clock.js';
import { usualMinutes } from '../../progress/decisions.js';
import type { Interview, Progress } from '../../progress/progress.js';
import { isoDay, readDay } from '../../review/plan/day.js';
import type { Moment } from '../../review/plan/plan.js';
import { phrase } from '../../words/phrase.js';
import type { Intent } from '../intent.js';
import type { ScreenOf } from '../screen.js';
import type { State } from '../state.js';
import type { Handlers } from './handler.js';
import { onTop, refuse, replace } from './screens.js';

type Planning = Extract<Intent['type'], 'plan' | 'turn-plan' | 'keep-plan'>;

/** What somebody who says nothing is shown: an interview in two weeks. */
const usualDays = 14;

/** How far ahead a plan goes, in days, and the minutes that a day can have on the screen. */
const farthest = 365;
const [fewest, most] = [5, 240] as const;

/** What the plan on screen is for: what is being turned, else what was kept, else a usual one. */
export function wishedPlan(
  { draft }: Pick<ScreenOf<'plan'>, 'draft'>,
  { interview }: Progress,
  { now, minutesEast }: Moment,
): Pick<Interview, 'date' | 'minutes'> {
  const today = dayOf(now, minutesEast);
  const kept = interview === null || readDay(interview.date) === null ? null : interview;
  return draft ?? kept ?? { date: isoDay(today + usualDays), minutes: usualMinutes };
}

/** The interview, and how much time there is until then. */
export const planningHandlers: Handlers<Planning> = {
  plan: (state, { date, minutes }) => ({
    state: { ...withoutDraft(state), hint: date === null ? phrase('There is no interview any more.') : null },
    events: [{ type: 'planned', date, ...(minutes !== undefined && { minutes }) }],
  }),
  'turn-plan': (state, { days, minutes }, world) =>
    onTop(state, 'plan', (screen) => {
      const wish = wishedPlan(screen, state.progress, world);
      const today = dayOf(world.now, world.minutesEast);
      // Who turns a day that is over begins with today.
      const day = Math.max(readDay(wish.date) ?? today, days > 0 ? today - 1 : today) + days;
      if (day < today) return refuse(state, phrase('The interview cannot be before today.'));
      const draft = {
        date: isoDay(Math.min(day, today + farthest)),
        minutes: Math.min(Math.max(wish.minutes + minutes, fewest), most),
      };
      return { state: replace(state, { ...screen, draft }) };
    }),
  'keep-plan': (state, _, world) =>
    onTop(state, 'plan', (screen) => {
      const { date, minutes } = wishedPlan(screen, state.progress, world);
      return {
        state: {
          ...replace(state, { ...screen, draft: null }),
          hint: phrase('Kept. Home says every day what is to be done.'),
        },
        events: [{ type: 'planned', date, minutes }],
      };
    }),
};

function withoutDraft(state: State): State {
  const top = state.screens.at(-1);
  return top?.name === 'plan' ? replace(state, { ...top, draft: null }) : state;
}
