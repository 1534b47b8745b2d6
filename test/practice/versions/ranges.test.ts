import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { ranges } from '../../../src/practice/versions/ranges.js';
import { course } from '../course.js';
import { type Learner, learner, materialOf } from '../learner.js';
import { behavesAsARound } from './as-a-round.js';
import { deckFrom } from './decks.js';

describe('the practice ranges', () => {
  behavesAsARound(practice(ranges), 'ranges');
});

const begin = (question = 'rg-05') => learner(practice(ranges), materialOf(course, { question }));

describe('a range item', () => {
  it('is answered with y or n, or picked', () => {
    expect(begin().press('n').answers).toMatchObject([{ points: 1, answer: 'no' }]);
    expect(begin().press('y').answers).toMatchObject([{ points: 0, answer: 'yes' }]);
    expect(begin().press('down', 'enter').answers).toMatchObject([{ points: 1 }]);
  });

  it('shows the bounds, the number line and two reasons', () => {
    const { screen } = begin().press('y');
    expect(screen).toContain('means     >=1.2.3 <2.0.0-0');
    expect(screen).toContain('is out   ✗ you said in');
    expect(screen).toContain('●━━━');
    expect(screen).toContain('so its');
    expect(screen).toContain('2.0.0-rc.1 is not below 2.0.0-0');
  });

  it('gives nothing away before', () => {
    expect(begin().screen).not.toMatch(/●|<2\.0\.0|✗/);
  });

  it('has a bench beside it, before and after the answer', () => {
    const at = begin().press('t', 'ctrl-u').type('~1.3').press('tab', 'ctrl-u').type('1.3.0');
    expect(at.exercise.typing).toBe(true);
    expect(at.screen).toContain('✓ in    >=1.3.0 <1.4.0-0');
    expect(at.paste('-rc.1').screen.split('\n').length).toBeGreaterThan(5);
    expect(at.press('enter').exercise.typing).toBe(false);
    expect(at.answers).toEqual([]);
    expect(at.press('n', 't').answers).toMatchObject([{ points: 1 }]);
    expect(at.press('enter').screen).toContain('is out   ✓');
  });

  it('is told in linear mode, the bench too', () => {
    const at = begin();
    expect(at.said).toBe('Range ^1.2.3, version 2.0.0-rc.1. Does the version match?');
    at.read('try >=1.2.0 <2 1.9.0');
    expect(at.said).toContain('1.9.0 is in. The range means >=1.2.0 <2.0.0-0.');
    expect(at.said).toContain('Does the version match?');
    expect(at.exercise.form).toContain('yes or no');
    at.read('Yes');
    expect(at.said).toContain('No: 2.0.0-rc.1 is out. The upper bound is <2.0.0-0');
    expect(at.said).toContain('In: ');
  });

  it.each(['in', 'y', 'YES', '1'])('takes %s for yes', (text) => {
    expect(begin().read(text).answers).toMatchObject([{ answer: 'yes' }]);
  });

  it.each([
    ['perhaps', '"perhaps" is none of the answers. Wanted: yes or no; or try'],
    ['try', '"try" is none of the answers. Wanted: yes or no; or try'],
  ])('says what is wrong with %s', (text, message) => {
    expect(begin().take({ type: 'line', text }).malformed).toContain(message);
  });
});

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
