/**
 * One order, one card, a network that loses things. The shop asks the bank to charge; when no answer comes in time it
 * cannot know whether the request or the reply was lost, or whether the bank is merely slow, and asks again. Without a key
 * the bank takes the second request for a second purchase. With one it recognises the retry and answers with the stored
 * result. IETF draft, The Idempotency-Key HTTP Header Field.
 */
import type { Move, Place, Scene, World } from '../scene.js';

const ask: Move = { actor: 0, name: 'ask' };
const askLost: Move = { actor: 0, name: 'ask ✗' };
const giveUp: Move = { actor: 0, name: 'give up' };
const askAgain: Move = { actor: 0, name: 'again' };
const done: Move = { actor: 0, name: 'read' };
const charge: Move = { actor: 1, name: 'charge' };
const chargeUnheard: Move = { actor: 1, name: 'charge✗' };
const chargeLate: Move = { actor: 1, name: 'late' };

/** What can become of the first request, from "all is well" on. */
const orders: readonly (readonly Move[])[] = [
  [ask, charge, done],
  [askLost, giveUp, askAgain, charge, done],
  [ask, chargeUnheard, giveUp, askAgain, charge, done],
  [ask, giveUp, chargeLate, askAgain, charge, done],
  [ask, giveUp, askAgain, chargeLate, charge, done],
];

export function doubleCharge(withKey: boolean): Scene {
  return {
    actors: ['shop', 'bank'],
    invariant: 'one order is charged at most once',
    orders,
    begin: () => new Purchase(withKey),
  };
}

class Purchase implements World {
  readonly #withKey: boolean;
  #charges = 0;
  #stored = false;
  #shopKnows = 'nothing';

  constructor(withKey: boolean) {
    this.#withKey = withKey;
  }

  move({ name }: Move): string {
    switch (name) {
      case 'ask':
        return `The shop asks the bank to charge €9${this.#withKey ? ' under key k1' : ''}.`;
      case 'ask ✗':
        return `The shop asks the bank to charge €9${this.#withKey ? ' under key k1' : ''}. The request is lost on the way.`;
      case 'give up':
        this.#shopKnows = 'no answer';
        return 'The shop stops waiting. Was the card charged? It cannot know.';
      case 'again':
        return `The shop asks again${this.#withKey ? ', with the same key k1' : ''}.`;
      case 'charge':
        return `${this.#charge()} The reply arrives.`;
      case 'charge✗':
        return `${this.#charge()} The reply is lost on the way.`;
      case 'late':
        return `${this.#charge()} Its reply comes too late, nobody waits for it.`;
      default:
        this.#shopKnows = 'charged';
        return 'The shop reads the reply: charged.';
    }
  }

  #charge(): string {
    if (this.#withKey && this.#stored)
      return 'The bank knows key k1: it charges nothing and repeats the stored result.';
    this.#charges += 1;
    this.#stored = true;
    return this.#charges === 1 ? 'The bank charges €9.' : 'The bank takes it for a new purchase and charges €9 again.';
  }

  broken(): boolean {
    return this.#charges > 1;
  }

  ending(): string {
    const times = this.#charges === 1 ? 'once' : 'twice';
    return `The shop is content: charged. The customer has paid ${times}, €${9 * this.#charges}.`;
  }

  places(): readonly Place[] {
    const keys = !this.#withKey ? 'not used' : this.#stored ? 'k1: charged' : 'none yet';
    const charges = `${this.#charges} × €9${this.#charges > 1 ? ' ✗ twice' : ''}`;
    return [
      { name: 'the shop knows', content: this.#shopKnows, bad: false },
      { name: "bank's keys", content: keys, bad: false },
      { name: 'charged', content: charges, bad: this.#charges > 1 },
    ];
  }
}
