import { describe, expect, it } from 'vitest';
import { builtCourse } from '../../scripts/pictures/learners.js';
import { allScenes } from '../../scripts/pictures/scenes/all.js';
import { practices } from '../../src/practice/registry.js';
import { kinds } from '../../src/questions/registry.js';
import { simulations } from '../../src/simulations/registry.js';
import { screens } from '../../src/ui/screens/registry.js';

const scenes = allScenes(builtCourse());
const names = scenes.map(({ name }) => name);

/** The scene that shows a screen, where it is not called like it. */
const shownBy: Readonly<Record<string, string>> = {
  simulation: 'queue-playing',
  practice: 'coach',
  session: 'question-single',
};

describe('the pictures', () => {
  it.each(Object.keys(screens))('show the screen "%s"', (screen) => {
    expect(names).toContain(shownBy[screen] ?? screen);
  });

  it.each(Object.keys(kinds))('show the kind of question "%s", asked and answered', (kind) => {
    expect(names).toEqual(expect.arrayContaining([`question-${kind}`, `answer-${kind}`]));
  });

  it.each(Object.values(simulations).map(({ id }) => id))('show the simulation "%s" at every stage', (id) => {
    const stages = ['playing', 'over', 'compared', 'theory'].map((stage) => `${id}-${stage}`);
    expect(names).toEqual(expect.arrayContaining(stages));
  });

  it.each(practices.map(({ id }) => id))('show the practice "%s"', (id) => {
    expect(names).toContain(id);
  });

  it('have names of their own', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('say what must be shown at the end of each', () => {
    for (const { name, acts } of scenes) expect(acts.length, name).toBeGreaterThan(0);
  });
});
