import { describe, expect, it } from 'vitest';
import { beginDeckRound, startHand } from '../../../src/practice/versions/deck-round.js';
import { validTask } from '../../../src/practice/versions/valid-task.js';
import { course } from '../course.js';
import { materialOf } from '../practising.js';
import { deckOf } from './decks.js';

const items = Array.from({ length: 12 }, (_, index) => ({ id: `v-${index}`, text: `1.0.${index}` }));
const about = {
  practice: 'lab',
  title: 'Lab',
  noun: 'string',
  deck: deckOf('bumps'),
  task: ({ id, text }: { id: string; text: string }) => validTask(id, text),
};
const find = (id: string) => items.find((item) => item.id === id) ?? null;

function saved(ids: readonly string[]) {
  const state = JSON.stringify({ deck: 'bumps', ids, outcomes: [{ points: 1, answer: 'yes', remark: '' }] });
  const material = materialOf(course);
  return { ...material, progress: { ...material.progress, unfinished: { lab: state } } };
}

describe('a round over a deck', () => {
  it('deals ten of its items', () => {
    expect(beginDeckRound({ ...about, items }, materialOf(course)).status).toBe('string 1/10');
  });

  it('goes on with what was left', () => {
    expect(startHand({ ...about, find }, () => ['v-1'], saved(['v-3', 'v-4'])).status).toBe('string 2/2');
  });

  it('deals anew where an item of it has left the deck', () => {
    expect(startHand({ ...about, find }, () => ['v-1'], saved(['v-3', 'v-99'])).status).toBe('string 1/1');
  });

  it('asks a single item, and leaves alone what was unfinished', () => {
    expect(startHand({ ...about, find }, () => [], { ...saved(['v-3', 'v-4']), question: 'v-7' }).status).toBe(
      'string 1/1',
    );
  });
});
