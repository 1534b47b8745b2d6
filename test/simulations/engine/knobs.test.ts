import { describe, expect, it } from 'vitest';
import {
  choice,
  choiceText,
  defaults,
  KnobError,
  number,
  readKnob,
  turn,
} from '../../../src/simulations/engine/knobs.js';

const knobs = {
  rate: number({ label: 'rate', unit: '/s', default: 80, min: 0, max: 1000, turn: 'log' }),
  consumers: number({ label: 'consumers', default: 1, min: 1, max: 50, integer: true }),
  share: number({ label: 'share', default: 0.5, min: 0, max: 1, turn: 0.1 }),
  policy: choice('policy', ['reject', 'drop', 'block']),
};

describe('knobs', () => {
  it('have defaults; a choice’s is its first', () => {
    expect(defaults(knobs)).toEqual({ rate: 80, consumers: 1, share: 0.5, policy: 'reject' });
  });

  it.each([
    ['rate', '200', 200],
    ['rate', ' 1e2 ', 100],
    ['rate', 0, 0],
    ['consumers', '50', 50],
    ['policy', 'drop', 'drop'],
  ])('read %s as it was written: %j', (name, written, value) => {
    expect(readKnob(knobs, name, written)).toBe(value);
  });

  it.each([
    ['rate', '-1', 'rate cannot be -1; it takes a number from 0 to 1000 /s'],
    ['rate', 'fast', 'rate cannot be "fast"; it takes a number from 0 to 1000 /s'],
    ['rate', '', 'rate cannot be ""; it takes a number from 0 to 1000 /s'],
    ['rate', 'Infinity', 'rate cannot be "Infinity"; it takes a number from 0 to 1000 /s'],
    ['consumers', '1.5', 'consumers cannot be 1.5; it takes a whole number from 1 to 50'],
    ['policy', 'wait', 'policy cannot be "wait"; it is one of reject, drop, block'],
    ['speed', '1', 'no knob "speed"; the knobs are rate, consumers, share, policy'],
    ['__proto__', '1', 'no knob "__proto__"; the knobs are rate, consumers, share, policy'],
  ])('refuse %s = %j with a sentence', (name, written, sentence) => {
    expect(() => readKnob(knobs, name, written)).toThrow(new KnobError(sentence));
  });
});

describe('a turn', () => {
  it.each([
    ['rate', 80, 1, 100],
    ['rate', 80, -1, 50],
    ['rate', 100, 1, 200],
    ['rate', 1000, 1, 1000],
    ['rate', 0, 1, 1],
    ['consumers', 1, -1, 1],
    ['consumers', 1, 1, 2],
    ['share', 0.5, 1, 0.6],
    ['share', 0.55, 1, 0.6],
    ['share', 0.55, -1, 0.5],
    ['policy', 'reject', 1, 'drop'],
    ['policy', 'block', 1, 'block'],
    ['policy', 'reject', -1, 'reject'],
  ] as const)('of %s at %s by %d comes to %s', (name, from, direction, to) => {
    expect(turn(knobs[name], from, direction)).toBe(to);
  });
});

describe('what is said of knobs', () => {
  const error = new KnobError('{clock=low-jitter} needs {rate=5} first; turn {rate}, not {other}');
  const knobs = {
    rate: number({ label: 'click rate', unit: '/s', default: 1, min: 0, max: 10 }),
    clock: choice('clock is', ['regular', 'low-jitter']),
  };

  it('names them as they are typed, for a command line', () => {
    expect(error.message).toBe('clock=low-jitter needs rate=5 first; turn rate, not other');
  });

  it('names them by their labels, for a screen', () => {
    expect(error.labelled(knobs)).toBe(
      '“clock is” low jitter needs “click rate” 5/s first; turn “click rate”, not other',
    );
  });

  it('has words for choices whose names are none', () => {
    expect(choiceText(choice('policy', ['lru', 's3-fifo'], { lru: 'LRU' }), 'lru')).toBe('LRU');
    expect(choiceText(choice('when full', ['reject-new']), 'reject-new')).toBe('reject new');
  });
});
