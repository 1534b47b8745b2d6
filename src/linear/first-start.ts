import { type FirstStart, firstBurst, firstGap, firstGuesses } from '../store/first-start.js';
import { type Stack, topOf } from '../store/stack.js';
import { phrase } from '../words/phrase.js';
import type { Speaking } from './speaking.js';
import { Quit } from './voice.js';

/** The half minute of a first start told: a burst, a guess, and what came of it. Then the first lesson, or the menu. */
export async function speakFirstStart({ store, voice }: Speaking): Promise<void> {
  const { send } = store.getState();
  send({ type: 'first-start', intent: { type: 'hurry' } });
  const begun = current(store.getState().screens);
  if (begun === null) return;
  const { arrivalRate, serviceRate, burstRate, burstSeconds } = firstBurst;
  voice.tell(
    phrase(
      '{arrivals} messages a second come to a queue, {served} can be served. Then, for {seconds} seconds, {burst} a second come. Now the burst is over, and {backlog} wait.',
      {
        arrivals: arrivalRate,
        served: serviceRate,
        seconds: burstSeconds,
        burst: burstRate,
        backlog: begun.backlog,
      },
    ),
  );
  const numbers = firstGuesses.map((seconds) => `${seconds}`).join(', ');
  for (let at = begun; at.stage === 'guess'; ) {
    const heard = await voice.hear(
      phrase('How many seconds until the queue is empty? {numbers}; s skips:', { numbers }),
    );
    if (heard === null || heard === 'q') throw new Quit();
    if (heard === 's' || heard === '') {
      send({ type: 'leave-first-start', to: 'home' });
      return;
    }
    send({ type: 'first-start', intent: { type: 'guess', seconds: Number(heard.replace(/\s*s$/, '')) } });
    send({ type: 'first-start', intent: { type: 'hurry' } });
    at = current(store.getState().screens) ?? at;
    if (at.stage === 'guess') voice.refuse(phrase('Type one of {numbers}; a wrong guess costs nothing.', { numbers }));
    else voice.accept();
  }
  const after = current(store.getState().screens);
  const gap = after === null ? null : firstGap(after);
  if (gap !== null) voice.tell(gap);
  send({ type: 'leave-first-start', to: 'home' });
}

function current(screens: Stack): FirstStart | null {
  return topOf(screens, 'first-start')?.first ?? null;
}
