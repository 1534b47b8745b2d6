import { describe, expect, it } from 'vitest';
import { unknownNames } from '../../../src/content/rules/unknown-names.js';
import { lessonText } from '../course-in.js';
import { fence, found as foundBy, lesson } from './finding.js';

const found = (name: string, files: Readonly<Record<string, string>>) => {
  const rule = unknownNames.find((one) => one.name === name);
  if (rule === undefined) throw new Error(`there is no rule ${name}`);
  return foundBy(rule, files);
};

describe('the rule unknown-simulation', () => {
  it('finds a simulation that does not exist: in a fence, behind an option, in a claim', async () => {
    const files = lesson(
      `${fence('sim', 'use: ghost', 'scenario: small')}\n\nIt is 6<!-- = [phantom small area] -->.`,
      '## q\n\nWhat?\n\n- [x] a <!-- sim: toy small -->\n- [ ] b <!-- sim: spirit small -->\n',
    );
    expect(await found('unknown-simulation', files)).toEqual([
      '01-a.md:10 there is no simulation "ghost"',
      '01-a.md:15 there is no simulation "phantom"',
      'a.md:6 there is no simulation "spirit"',
    ]);
  });
});

describe('the rule unknown-scenario', () => {
  it('finds a scenario that its simulation does not have, and names those it has', async () => {
    const files = lesson(fence('sim', 'use: toy', 'scenario: huge'));
    expect(await found('unknown-scenario', files)).toEqual([
      '01-a.md:10 toy has no scenario "huge"; it has small, wide',
    ]);
    expect(await found('unknown-scenario', lesson(fence('sim', 'use: toy', 'scenario: constructor')))).toHaveLength(1);
    expect(await found('unknown-scenario', lesson(fence('sim', 'use: toy', 'scenario: wide')))).toEqual([]);
  });
});

describe('the rule unknown-knob', () => {
  it.each([
    ['set: {depth: 1}', /no knob "depth"; the knobs are width, height/],
    ['set: {width: 101}', /width cannot be 101/],
    ['set: {width: wide}', /width cannot be "wide"/],
    ['set: {width: 100, height: 100}', /do not go together/],
  ])('finds knobs that cannot be turned so: %s', async (set, message) => {
    const [finding, ...more] = await found('unknown-knob', lesson(fence('sim', 'use: toy', 'scenario: small', set)));
    expect(finding).toMatch(message);
    expect(more).toEqual([]);
  });

  it('finds those that only a goal turns', async () => {
    const goal = 'goal: {metric: area, atMost: 1, under: {width: [1, 101], height: [2]}}';
    expect(await found('unknown-knob', lesson(fence('sim', 'use: toy', 'scenario: small', goal)))).toEqual([
      expect.stringMatching(/width cannot be 101/),
    ]);
  });

  it('lets knobs be turned that can be', async () => {
    const files = lesson(
      `${fence('sim', 'use: toy', 'scenario: small', 'set: {width: 7}')}\n\n21<!-- = [toy small width=7 area] -->`,
    );
    expect(await found('unknown-knob', files)).toEqual([]);
  });
});

describe('the rule unknown-metric', () => {
  it('finds a metric that nobody measures: in a prediction, a goal, a claim', async () => {
    const sim = fence(
      'sim',
      'use: toy',
      'scenario: small',
      'predict: {ask: How?, metric: volume}',
      'goal: {metric: mass, atMost: 1}',
    );
    expect(await found('unknown-metric', lesson(`${sim}\n\nIt is 6<!-- = [toy small weight] -->.`))).toEqual([
      '01-a.md:10 toy has no metric "volume"; it has area, never, luck',
      '01-a.md:10 toy has no metric "mass"; it has area, never, luck',
      '01-a.md:17 toy has no metric "weight"; it has area, never, luck',
    ]);
  });
});

describe('the rule unknown-question', () => {
  it('finds a quiz fence that asks nothing of its own lesson', async () => {
    const files = {
      ...lesson(
        ['none', 'c', 'other', 'q'].map((use) => fence('quiz', `use: ${use}`)).join('\n\n'),
        '## q\n\nHow many?\n\nAnswer: 3\n\n## c\n\nFront?\n\n> Back.\n',
      ),
      'lessons/load/02-b.md': lessonText('b'),
      'quizzes/load/b.md': '## other\n\nHow many?\n\nAnswer: 3\n',
    };
    expect(await found('unknown-question', files)).toEqual([
      '01-a.md:10 the quiz of a has no question "none"',
      '01-a.md:14 the quiz of a has no question "c"; it is a card, and cards come up in review',
      '01-a.md:18 the quiz of a has no question "other"; it stands in the quiz of b',
    ]);
  });

  it('finds a question that was left out because it is broken', async () => {
    const files = lesson(fence('quiz', 'use: q'), '## q\n\nWhat?\n\n- [ ] a\n- [ ] b\n');
    expect(await foundBy('broken-question', files)).toEqual(['a.md:5 "q": no option is right; mark one with [x]']);
    expect(await found('unknown-question', files)).toHaveLength(1);
  });
});

describe('the rule unknown-practice', () => {
  it('finds a practice that does not exist, in a lesson or a deck', async () => {
    const files = {
      ...lesson(`${fence('practice', 'use: board')}\n\n${fence('practice', 'use: chess')}`),
      'quizzes/decks/d.md': '---\nid: d\ntitle: D\npractice: poker\n---\n',
    };
    expect(await found('unknown-practice', files)).toEqual([
      '01-a.md:14 there is no practice "chess"; there are board',
      'd.md:1 the deck d is for a practice "poker"; there are board',
    ]);
  });
});

describe('the rule unknown-deck', () => {
  const deck = { 'quizzes/decks/d.md': '---\nid: d\ntitle: D\npractice: board\n---\n\n## one\n\nText.\n' };

  it.each([
    [['use: board', 'deck: d'], []],
    [['use: board', 'deck: d', 'question: one'], []],
    [['use: board', 'question: one'], []],
    [['use: board', 'deck: e'], ['01-a.md:10 there is no deck "e" in quizzes/decks']],
    [['use: board', 'deck: ../../d'], ['01-a.md:10 there is no deck "../../d" in quizzes/decks']],
    [['use: board', 'deck: d', 'question: two'], ['01-a.md:10 no deck for board has an entry "two"']],
  ])('holds %s to the decks there are', async (lines, findings) => {
    expect(await found('unknown-deck', { ...lesson(fence('practice', ...lines)), ...deck })).toEqual(findings);
  });
});

describe('the rule unknown-need', () => {
  it('finds needs that are no lessons, or the lesson itself', async () => {
    const files = {
      'lessons/load/01-a.md': lessonText('a', undefined, 'needs: [ghost, a]\n'),
      'lessons/load/02-b.md': lessonText('b', undefined, 'needs: [a]\n'),
    };
    expect(await found('unknown-need', files)).toEqual([
      '01-a.md:1 a needs "ghost", which is no lesson',
      '01-a.md:1 a needs itself',
    ]);
  });
});
