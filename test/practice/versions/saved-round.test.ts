import { describe, expect, it } from 'vitest';
import { readSavedRound } from '../../../src/practice/versions/saved-round.js';

const outcome = { points: 1, answer: 'patch', remark: 'patch' };

describe('a round that was saved', () => {
  it('is read back', () => {
    const round = { deck: 'bumps', ids: ['a', 'b'], outcomes: [outcome] };
    expect(readSavedRound(JSON.stringify(round), 'bumps')).toEqual(round);
  });

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['an array', '[]'],
    ['another deck', JSON.stringify({ deck: 'ranges', ids: ['a'], outcomes: [] })],
    ['nothing left to do', JSON.stringify({ deck: 'bumps', ids: ['a'], outcomes: [outcome] })],
    ['no list', JSON.stringify({ deck: 'bumps', ids: 'a', outcomes: [] })],
    ['ids of another kind', JSON.stringify({ deck: 'bumps', ids: [1], outcomes: [] })],
    ['outcomes of another kind', JSON.stringify({ deck: 'bumps', ids: ['a', 'b'], outcomes: [{ points: '1' }] })],
  ])('is not one when it is %s', (_, state) => {
    expect(readSavedRound(state, 'bumps')).toBeNull();
  });
});
