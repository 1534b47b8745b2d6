import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { ranges } from '../../../src/practice/versions/ranges.js';
import { course } from '../course.js';
import { type Learner, learner, materialOf } from '../learner.js';
import { deckFrom } from './decks.js';

const item = ['range: ^1.0.0', 'version: 1.2.0', 'match: yes', 'expands: >=1.0.0 <2.0.0-0', 'why: It is.'];
const deck = deckFrom('ranges', { r: item }, { pool: ['1.0.0', '1.2.0', '2.0.0-rc.1', '2.0.0'] });

/** A single item, its bench opened. */
const bench = (): Learner =>
  learner(practice(ranges), materialOf({ ...course, decks: { [deck.id]: deck } })).press('t');

describe('the range bench', () => {
  it('lights the line up as the range is typed', () => {
    const { screen } = bench().press('ctrl-u').type('>=2.0.0-0');
    expect(screen).toContain('○──────○────────●━━━━━━━━━●');
    expect(screen).toContain('✗ out   >=2.0.0-0');
  });

  it('puts the version that is typed on the line', () => {
    expect(bench().press('tab', 'ctrl-u').type('1.7.1').screen).toMatch(/1\.2\.0 +1\.7\.1 +2\.0\.0-rc\.1/);
  });

  it('says what it cannot read', () => {
    expect(bench().type('xy').screen).toContain('^1.0.0xy is not a range that semver can read.');
    expect(bench().press('tab', 'backspace', 'backspace').screen).toContain('1.2 is not a version.');
  });

  it('takes a paste, deletes whole characters, and is left with enter', () => {
    const at = bench().paste(' || 2.x👍🏽');
    expect(at.press('backspace').screen).toContain('^1.0.0|| 2.x \n');
    expect(at.exercise.typing).toBe(true);
    expect(at.press('enter').exercise.typing).toBe(false);
    expect(at.screen).toContain('Does the version match?');
  });

  it('takes all keys for itself, even after the answer, and goes back to it', () => {
    const at = bench().press('enter', 'y', 't');
    expect(at.type('yn ').screen).toContain('^1.0.0yn ');
    expect(at.press('enter').screen).toContain('is in   ✓');
    expect(at.answers).toHaveLength(1);
  });

  it('can be said', () => {
    const at = bench().press('enter');
    expect(at.read('try ^1.0.0 2.0.0').said).toContain('2.0.0 is out. The range means >=1.0.0 <2.0.0-0.');
    expect(at.said).toContain('Does the version match?');
    expect(at.read('t newest 2.0.0').said).toContain('newest is not a range that semver can read.');
    expect(at.read('yes').said).toContain('Right: 1.2.0 is in. It is.');
  });
});
