import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { readBumpCases } from '../../../src/practice/versions/bump-cases.js';
import { bumpCourt } from '../../../src/practice/versions/bump-court.js';
import { course } from '../course.js';
import { learner, materialOf } from '../learner.js';
import { behavesAsARound, toTheEnd } from './as-a-round.js';
import { deckOf } from './decks.js';

describe('the practice bump-court', () => {
  behavesAsARound(practice(bumpCourt), 'bumps');
});

describe('the first cases, which come before pre-releases and dependencies are taught', () => {
  const cases = readBumpCases(deckOf('bumps'));
  const played = [1, 2, 3, 4, 5].flatMap(
    (seed) => toTheEnd(learner(practice(bumpCourt), materialOf(course, { deck: 'first-bumps', seed }))).answers,
  );
  const asked = new Set(played.map(({ question }) => question));

  it('count for the deck that they are from, so that bump court later brings the others first', () => {
    expect(asked.size).toBeGreaterThan(15);
    for (const question of asked) expect(question).toMatch(/^bumps\/bp-\d\d$/);
  });

  it('offer nothing but none, patch, minor and major, from a release', () => {
    for (const question of asked) {
      const found = cases.find(({ id }) => `bumps/${id}` === question);
      expect(found?.offered, question).toEqual(
        ['none', 'patch', 'minor', 'major'].filter((pick) => found?.offered.some((one) => one === pick)),
      );
      expect(found?.start).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it('speak of no dependency, type or runtime', () => {
    for (const { id, prompt } of cases) {
      if (!asked.has(`bumps/${id}`)) continue;
      expect(JSON.stringify(prompt), id).not.toMatch(/Dependencies|Types:|Rust|Node \d|engines|dependency/);
    }
  });
});
