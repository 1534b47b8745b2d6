import { formatNumber, formatSeconds } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { OverloadKnobs } from './knobs.js';

/** What a rule of shedding is called, and how its turns are told. */
interface Rule {
  /** For a picture: two or three words. */
  readonly name: string;
  readonly told: (knobs: OverloadKnobs) => string;
  /** Said when the first request is refused. */
  readonly refusal: string;
  /** Said when the rule first does what it does under load; null where that is a refusal. */
  readonly alarm: string | null;
}

const places = ({ queueLimit }: OverloadKnobs) => plural(queueLimit, 'place');
const late = ({ targetMs }: OverloadKnobs) => formatSeconds(targetMs / 1000);
const interval = ({ intervalMs }: OverloadKnobs) => formatSeconds(intervalMs / 1000);
/** Requests that are let go of before their time although nothing but their deadline is the matter. */
const tooLate = 'A request is not begun, because too little of its time is left';

export const rules: Readonly<Record<OverloadKnobs['shedding'], Rule>> = {
  none: { name: 'no limit', told: () => 'Its queue has no limit.', refusal: tooLate, alarm: null },
  'drop-newest': {
    name: 'newest refused',
    told: (knobs) => `Its queue has ${places(knobs)}; who finds it full is turned away.`,
    refusal: 'A request finds the queue full and is turned away',
    alarm: null,
  },
  'drop-oldest': {
    name: 'oldest dropped',
    told: (knobs) => `Its queue has ${places(knobs)}; who finds it full turns the oldest out.`,
    refusal: 'A request finds the queue full, and the oldest is turned out',
    alarm: null,
  },
  'lifo-when-late': {
    name: 'newest first when late',
    told: (knobs) => `When the oldest has waited for more than ${late(knobs)}, the newest is served first.`,
    refusal: tooLate,
    alarm: 'The oldest has waited too long: from now on the newest is served first.',
  },
  codel: {
    name: 'CoDel',
    told: (knobs) => `When waits stay above ${late(knobs)} for ${interval(knobs)}, it drops one, and then ever faster.`,
    refusal: 'Waits have been too long for long enough, and CoDel drops a request',
    alarm: null,
  },
  'short-timeout': {
    name: 'short timeout',
    told: (knobs) =>
      `A request may wait for ${interval(knobs)}; but only for ${late(knobs)} once the queue has not been empty for that long.`,
    refusal: 'A request has waited too long for the queue, and is dropped',
    alarm: 'The queue has not been empty for a while: who comes now may wait for a short time only.',
  },
  priorities: {
    name: 'checkout first',
    told: (knobs) =>
      `Its queue has ${places(knobs)}. Checkout, ${formatNumber(100 * knobs.checkoutShare)} in 100 requests, goes first, and turns others out where it is full.`,
    refusal: 'The queue is full, and a request has to go',
    alarm: null,
  },
  vegas: {
    name: 'Vegas limit',
    told: () => 'A limit at its door follows how many seem to wait inside.',
    refusal: 'The limit is reached, and a request is turned away at the door',
    alarm: null,
  },
  gradient: {
    name: 'gradient limit',
    told: () => 'A limit at its door shrinks when answers take longer than usual.',
    refusal: 'The limit is reached, and a request is turned away at the door',
    alarm: null,
  },
};
