import type { Draw } from '../../../questions/kind.js';
import { shuffle } from '../../../questions/shuffle.js';

export type Reply = 'now' | 'page' | 'later';

export const replies: readonly Reply[] = ['now', 'page', 'later'];

export const replyNames: Readonly<Record<Reply, string>> = {
  now: 'answer now',
  page: 'point to the page',
  later: 'later',
};

export const replyKeys = { now: 'a', page: 'p', later: 'l' } as const;

/** What a reply takes from the clock, with all that comes of it, and what comes of it. */
export interface Outcome {
  readonly seconds: number;
  readonly then: string;
}

/** A "quick question" that pops up while cards are sorted. */
export interface Interruption {
  readonly id: string;
  readonly who: string;
  readonly text: string;
  /** True for the one in a handful that is important as well as urgent. */
  readonly fire: boolean;
  readonly outcomes: Readonly<Record<Reply, Outcome>>;
}

/** The cheapest reply, all that comes of it included. */
export function bestReply({ outcomes }: Interruption): Reply {
  return replies.reduce((best, reply) => (outcomes[reply].seconds < outcomes[best].seconds ? reply : best));
}

/** The order in which they come up in a run: shuffled, with a fire among the first three, so that reading pays. */
export function orderInterruptions(draw: Draw): readonly Interruption[] {
  const mixed = shuffle(interruptions.length, draw).flatMap((index) => interruptions[index] ?? []);
  const place = draw(3);
  const fire = mixed.filter((one) => one.fire).slice(0, 1);
  return mixed.filter((one) => !fire.includes(one)).toSpliced(place, 0, ...fire);
}

function asked(
  id: string,
  who: string,
  text: string,
  costs: Readonly<Record<Reply, readonly [seconds: number, then: string]>>,
  fire = false,
): Interruption {
  const outcome = ([seconds, then]: (typeof costs)[Reply]): Outcome => ({ seconds, then });
  const outcomes = { now: outcome(costs.now), page: outcome(costs.page), later: outcome(costs.later) };
  return { id, who, text, fire, outcomes };
}

export const interruptions: readonly Interruption[] = [
  asked('staging', 'Ada', 'Quick question: where is the link to the staging dashboard?', {
    now: [20, 'You look it up, and then you chat a little.'],
    page: [6, 'She has the link, and she knows where the next one is.'],
    later: [12, 'She asks again while you are in the middle of a card.'],
  }),
  asked('vpn', 'Tomás', 'Got a second? How do I reset my VPN token?', {
    now: [25, 'You read him the help page, line by line.'],
    page: [6, 'The help page knows it better than you do.'],
    later: [12, 'He cannot work, so he asks again.'],
  }),
  asked(
    'france',
    'Support',
    'Quick question: orders from France fail since nine. Is anybody on it?',
    {
      now: [15, 'You call an incident and name who leads it. That was worth stopping for.'],
      page: [35, 'The page says to ask you. By now there are two managers in the channel.'],
      later: [45, 'Later there are forty lost orders more, and a louder channel.'],
    },
    true,
  ),
  asked('tabs', 'Jun', 'Quick one: tabs or spaces in the new repository?', {
    now: [25, 'You have an opinion. So has Jun.'],
    page: [6, 'The formatter decides, and the page says so.'],
    later: [10, 'It comes up again, with two more people.'],
  }),
  asked('design', 'Mia', 'When you have a minute, could you look at my design? No hurry.', {
    now: [40, 'Half a design, read against a clock, helps neither of you.'],
    page: [15, 'No page knows her design. She asks again.'],
    later: [5, 'You name a time, tomorrow at ten. Both of you can go on.'],
  }),
  asked('sso', 'Noor, sales', 'Quick question: can we do single sign-on? The customer is on the phone.', {
    now: [5, 'One word: yes. Some quick questions are quick.'],
    page: [10, 'Noor reads the page aloud while the customer waits.'],
    later: [18, 'The customer hung up, and Noor asks again.'],
  }),
  asked('call', 'Your manager', 'Can you jump on a call? Just five minutes.', {
    now: [45, 'It was not five minutes, and it could have waited.'],
    page: [12, 'There is no page about an unnamed thing. The question comes back.'],
    later: [6, 'You ask what it is about and offer two o’clock. That was fine.'],
  }),
  asked('tests', 'Lee, here since Monday', 'How do I run the tests? The wiki page is empty.', {
    now: [12, 'You tell, and Lee writes it on the page. Nobody has to ask again.'],
    page: [22, 'The page is empty, as Lee said. Lee comes back.'],
    later: [16, 'Lee waits, then tries something, and then you have two questions.'],
  }),
  asked('limit', 'Olga', 'Quick one: is our rate limit 100 or 1,000 a minute?', {
    now: [18, 'You are not sure either, so you look it up.'],
    page: [6, 'The API page has the number, and it is kept up to date.'],
    later: [12, 'She waits, forgets, and asks once more.'],
  }),
  asked(
    'key',
    'Security',
    'Quick check: is this deploy key yours? It is in a public repository.',
    {
      now: [15, 'You revoke it. Every minute counted, and you saw it.'],
      page: [35, 'No page can revoke a key. They call you.'],
      later: [45, 'Somebody tried the key before you came back to it.'],
    },
    true,
  ),
  asked('button', 'Priya', 'Quick question: which blue did we agree on for the button?', {
    now: [20, 'You remember a blue, and then you look it up anyway.'],
    page: [6, 'The design page has it, next to the other colours.'],
    later: [10, 'She asks somebody else, and then you once more.'],
  }),
  asked('generics', 'Ben', 'Could you explain generics to me? Quickly?', {
    now: [60, 'Nobody explains generics quickly.'],
    page: [15, 'He reads it, and comes back with three questions.'],
    later: [6, 'You agree on half an hour tomorrow. It will be better than this would have been.'],
  }),
];
