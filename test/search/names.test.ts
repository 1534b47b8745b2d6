import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/search/names.js';

const things = [
  { title: 'Home', about: 'where everything starts' },
  { title: 'Simulations', about: 'queues and caches' },
  { title: 'A queue is a loan', about: 'lesson · Communication' },
  { title: 'A burst and a drain', about: 'step · A queue is a loan' },
];
const found = (query: string, limit = 9) => findNames(things, query, limit).map(({ title }) => title);

describe('things by name', () => {
  it.each<[query: string, titles: string[]]>([
    ['', things.map(({ title }) => title)],
    ['  ', things.map(({ title }) => title)],
    ['sim', ['Simulations']],
    ['simulatoins', ['Simulations']],
    ['loan', ['A queue is a loan', 'A burst and a drain']],
    ['burst queue', ['A burst and a drain']],
    ['zebra', []],
  ])('are found for %j', (query, titles) => {
    expect(found(query)).toEqual(titles);
  });

  it('are as many as asked for', () => {
    expect(found('', 2)).toEqual(['Home', 'Simulations']);
    expect(found('queue', 1)).toHaveLength(1);
  });
});
