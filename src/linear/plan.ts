import { planOf, whatWouldDo } from '../review/plan/plan.js';
import { planSentences } from '../store/plan-words.js';
import { span } from '../text/line.js';
import { wrap } from '../text/wrap.js';
import { phrase } from '../words/phrase.js';
import type { Speaking } from './speaking.js';
import { columns } from './voice.js';

/** The days until the interview, in sentences; how to say when it is, where nobody has. */
export function tellPlan({ store, voice, now, minutesEast }: Speaking): void {
  const { course, progress } = store.getState();
  const moment = { now: now(), minutesEast };
  const plan = planOf(course, progress, moment);
  const sentences = plan === null ? null : planSentences(plan, whatWouldDo(course, progress, moment, plan), course);
  voice.say((sentences ?? [noPlan()]).flatMap((sentence) => wrap([span(sentence)], columns)));
}

function noPlan(): string {
  return phrase(
    'There is no interview yet. "backpressure plan 2026-12-07 --minutes 30" says that it is on that day, with half an hour a day until then.',
  );
}
