import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { readBumpCases } from '../../../src/practice/versions/bump-cases.js';
import { bumpCourt, bumpKind } from '../../../src/practice/versions/bump-court.js';
import { course } from '../course.js';
import { learner, materialOf } from '../learner.js';
import { behavesAsARound, toTheEnd } from './as-a-round.js';
import { deckOf } from './decks.js';
import { doing, itemOf } from './doing.js';

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

const cases = readBumpCases(deckOf('bumps'));

const begin = (id: string) => doing(bumpKind, itemOf(cases, id));

describe('a plain case', () => {
  it('is decided by one vote', () => {
    const task = begin('bp-01').press('2', 'enter');
    expect(task.outcome).toEqual({ points: 1, answer: 'patch', remark: 'patch' });
    expect(task.screen()).toContain('✓ the court, and you');
  });

  it('says what is wrong with the pick, then why the court decides as it does', () => {
    const task = begin('bp-01').press('4', 'enter');
    expect(task.outcome).toMatchObject({ points: 0, remark: 'major; the court says patch' });
    const screen = task.screen();
    expect(screen).toContain('✗ your vote');
    expect(screen).toContain('✗ A caller who catches the old error was leaning on a bug');
    expect(screen).toContain('✓ The code now does what the documentation promised');
  });

  it('shows the version of every pick before the vote, and no reason yet', () => {
    const screen = begin('bp-54').screen();
    for (const version of ['stays 2.0.0-rc.1', '2.0.1', '2.1.0', '3.0.0', '2.0.0-rc.2', '2.0.0'])
      expect(screen).toContain(version);
    expect(screen).not.toContain('✓');
  });
});

describe('a debatable case', () => {
  it('hears both lawyers and lets the vote be changed', () => {
    const heard = begin('bp-09').press('2', 'enter');
    expect(heard.outcome).toBeNull();
    expect(heard.screen()).toContain('Both sides can be argued');
    expect(heard.screen()).toContain('You said patch. Keep it, or change your vote?');
    expect(heard.press('4', 'enter').outcome).toEqual({ points: 1, answer: 'major', remark: 'major, at first patch' });
  });

  it('gives half for the answer that can be defended', () => {
    const task = begin('bp-09').press('2', 'enter', 'enter');
    expect(task.outcome).toMatchObject({ points: 0.5, answer: 'patch' });
    expect(task.screen()).toContain('it gets half');
  });

  it('gives nothing for one that cannot', () => {
    expect(begin('bp-09').press('3', 'enter', 'enter').outcome?.points).toBe(0);
  });
});

describe('a case in linear mode', () => {
  it('is told in sentences and answered in words', () => {
    const task = begin('bp-09');
    expect(task.said).toContain(
      'From 1.4.2, which bump: none (stays 1.4.2), patch (1.4.3), minor (1.5.0) or major (2.0.0)?',
    );
    expect(task.form).toBe('none, patch, minor or major');
    expect(task.read('ma').said).toContain('You said major.');
    expect(task.refusal('m')).toBe('"m" may be minor or major. Wanted: none, patch, minor or major');
    expect(task.refusal('huge')).toBe('"huge" is none of the answers. Wanted: none, patch, minor or major');
    const heard = task.read('minor');
    expect(heard.said).toContain('Both sides can be argued.');
    expect(heard.form).toBe('keep, or none, patch, minor or major');
    const end = heard.read('keep');
    expect(end.said).toContain('You said minor. A lower default adds nothing that a caller can use.');
    expect(end.said).toContain('The court says major, 2.0.0.');
  });

  it('tells every verdict of every pick, with the same words as the screen', () => {
    for (const one of cases) {
      for (const pick of one.offered) {
        const voted = doing(bumpKind, one).read(pick);
        const end = voted.outcome === null ? voted.read('keep') : voted;
        const said = end.said.replace(/\s+/g, ' ');
        const screen = end.screen(200).replace(/\s+/g, ' ');
        expect(end.outcome?.points).toBe(pick === one.bump ? 1 : pick === one.debate?.also ? 0.5 : 0);
        for (const text of [one.why, ...(pick === one.bump ? [] : [one.not[pick] ?? []])]) {
          const plain = text
            .map((piece) => piece.text)
            .join('')
            .replace(/\s+/g, ' ');
          expect(said).toContain(plain);
          expect(screen).toContain(plain.slice(0, 40));
        }
      }
    }
  });
});
