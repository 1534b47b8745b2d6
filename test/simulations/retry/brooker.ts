import type { Stream } from '../../../src/simulations/engine/streams.js';

/** The wait in ms before a client's n-th retry. */
export type WaitRule = (retry: number, random: Stream) => number;

/**
 * The same experiment as the simulation's, written another way to check it: no event queue but a list searched for its
 * earliest message, one random stream for everything, times in plain milliseconds.
 */
export function contend(clients: number, wait: WaitRule, random: Stream): { calls: number; milliseconds: number } {
  const network = () => Math.abs(10 + 2 * random.normal());
  const messages = Array.from({ length: clients }, () => ({
    at: network(),
    step: 0,
    version: 0,
    retries: 0,
    taken: false,
  }));
  let version = 0;
  let calls = 0;
  let now = 0;
  while (messages.length > 0) {
    const message = messages.reduce((first, other) => (other.at < first.at ? other : first));
    now = message.at;
    message.at += network();
    if (message.step === 0) message.version = version;
    if (message.step === 2) {
      calls += 1;
      message.taken = message.version === version;
      if (message.taken) version += 1;
    }
    if (message.step === 3 && message.taken) messages.splice(messages.indexOf(message), 1);
    if (message.step === 3) message.at += wait(++message.retries, random);
    message.step = (message.step + 1) % 4;
  }
  return { calls, milliseconds: now };
}
