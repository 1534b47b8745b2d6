import { useMemo } from 'react';
import { planOf, whatWouldDo } from '../../review/plan/plan.js';
import type { ScreenOf } from '../../store/screen.js';
import { wishedPlan } from '../../store/update/planning.js';
import { phrase } from '../../words/phrase.js';
import { Page } from '../components/page.js';
import { useCourse, useSend } from '../hooks/use-course.js';
import { when } from '../hooks/use-keys.js';
import { useSurroundings } from '../hooks/use-surroundings.js';
import { useViewport } from '../hooks/use-viewport.js';
import { planLines } from '../plan/plan-lines.js';

/** The days until the interview. Turning the day or the minutes shows at once what would come of it. */
export function Plan({ draft, scroll }: Omit<ScreenOf<'plan'>, 'name'>) {
  const course = useCourse((state) => state.course);
  const progress = useCourse((state) => state.progress);
  const send = useSend();
  const { now, minutesEast } = useSurroundings();
  const { measure } = useViewport();
  const lines = useMemo(() => {
    const moment = { now: now(), minutesEast };
    const plan = planOf(course, progress, moment, wishedPlan({ draft }, progress, moment));
    if (plan === null) return [];
    const would = whatWouldDo(course, progress, moment, plan);
    return planLines({ course, plan, would, isKept: draft === null && progress.interview !== null }, measure);
  }, [course, progress, now, minutesEast, draft, measure]);
  const turn = (days: number, minutes: number) => send({ type: 'turn-plan', days, minutes });
  return (
    <Page
      title={phrase('Plan')}
      bindings={[
        {
          keys: ['left', 'right', 'h', 'l'],
          label: '←→',
          meaning: 'day',
          run: (key) => turn(key === 'left' || key === 'h' ? -1 : 1, 0),
        },
        { keys: ['[', ']'], label: '[ ]', meaning: 'week', quiet: true, run: (key) => turn(key === '[' ? -7 : 7, 0) },
        { keys: ['+', '-', '='], label: '+ -', meaning: 'minutes', run: (key) => turn(0, key === '-' ? -5 : 5) },
        ...when(draft !== null || progress.interview === null, {
          keys: ['enter'],
          label: 'enter',
          meaning: 'keep',
          run: () => send({ type: 'keep-plan' }),
        }),
        ...when(progress.interview !== null, {
          keys: ['x', 'delete'],
          label: 'x',
          meaning: 'no interview',
          run: () => send({ type: 'plan', date: null }),
        }),
      ]}
      lines={lines}
      columns={measure}
      scroll={scroll}
    />
  );
}
