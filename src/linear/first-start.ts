import { type FirstStart, firstBurst, firstGap, firstGuesses } from '../store/first-start.js';
import { type Stack, topOf } from '../store/stack.js';
import { formatNumber } from '../text/number.js';
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
    `${arrivalRate} messages a second come to a queue, ${serviceRate} can be served. Then, for ${burstSeconds} seconds, ` +
      `${burstRate} a second come. Now the burst is over, and ${formatNumber(begun.backlog)} wait.`,
  );
  const numbers = firstGuesses.map((seconds) => `${seconds}`).join(', ');
  for (let at = begun; at.stage === 'guess'; ) {
    const heard = await voice.hear(`How many seconds until the queue is empty? ${numbers}; s skips:`);
    if (heard === null || heard === 'q') throw new Quit();
    if (heard === 's' || heard === '') {
      send({ type: 'leave-first-start', to: 'home' });
      return;
    }
    send({ type: 'first-start', intent: { type: 'guess', seconds: Number(heard.replace(/\s*s$/, '')) } });
    send({ type: 'first-start', intent: { type: 'hurry' } });
    at = current(store.getState().screens) ?? at;
    if (at.stage === 'guess') voice.refuse(`Type one of ${numbers}; a wrong guess costs nothing.`);
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
