import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/course/plain.js';
import { readBumpCases, versionFor } from '../../../src/practice/versions/bump-cases.js';
import { deckFrom, deckOf } from './decks.js';

const cases = readBumpCases(deckOf('bumps'));

describe('the sixty cases of bump court', () => {
  it('are sixty, some of them debatable', () => {
    expect(cases).toHaveLength(60);
    expect(cases.filter(({ debate }) => debate !== null).length).toBeGreaterThanOrEqual(19);
  });

  it.each(cases.map((one) => [one.id, one] as const))(
    '%s: semver gives the next version',
    (_, { start, bump, next }) => {
      const label = /-(\w+)\./.exec(next ?? '')?.[1];
      if (bump === 'none') expect(next).toBeNull();
      else if (label !== undefined) expect(next).toBe(semver.inc(start, bump, label));
      else expect(next).toBe(semver.inc(start, bump));
    },
  );

  it.each(cases.map((one) => [one.id, one] as const))(
    '%s: every wrong pick is explained, each in its own words',
    (_, one) => {
      const wrong = one.offered.filter((pick) => pick !== one.bump);
      expect(one.offered).toEqual(
        expect.arrayContaining(['none', 'patch', 'minor', 'major'].filter((pick) => pick !== one.bump)),
      );
      const texts = wrong.map((pick) => plainText(one.not[pick] ?? []));
      for (const text of texts) expect(text.length).toBeGreaterThan(20);
      expect(new Set([...texts, plainText(one.why)]).size).toBe(wrong.length + 1);
    },
  );

  it('never explain two picks of different cases with the same words', () => {
    const all = cases.flatMap((one) => [...Object.values(one.not), one.why].map((text) => plainText(text)));
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  it('give both lawyers something to say where they are debatable', () => {
    for (const { debate, bump, offered } of cases) {
      if (debate === null) continue;
      expect(offered).toContain(debate.also);
      expect(debate.also).not.toBe(bump);
      expect(plainText(debate.forIt)).not.toBe(plainText(debate.against));
    }
  });

  it('show a version for every pick, and no two the same', () => {
    for (const one of cases) {
      const versions = one.offered.map((pick) => versionFor(one, pick) ?? 'none');
      expect(new Set(versions).size).toBe(one.offered.length);
    }
  });
});

describe('a bump case that is incomplete', () => {
  const right = ['bump: minor', 'next: 1.5.0', 'why: It is new.', 'not major: Nothing breaks.'];
  it.each([
    [right.slice(1), 'c needs a list item "bump: …"'],
    [right.filter((line) => !line.startsWith('why')), 'c needs a list item "why: …"'],
    [[...right, 'not huge: What?'], 'c has "huge", which is no bump'],
    [[...right, 'also: patch', 'for: a', 'against: b'], 'c needs a list item "not patch: …"'],
    [[...right, 'also: major', 'for: a'], 'c needs a list item "against: …"'],
  ])('is refused with file and line', (lines, message) => {
    expect(() => readBumpCases(deckFrom('bumps', { c: lines }))).toThrow(`quizzes/decks/bumps.md:10: ${message}`);
  });
});
