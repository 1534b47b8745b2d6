import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { ranges } from '../../../src/practice/versions/ranges.js';
import { course } from '../course.js';
import { learner, materialOf } from '../learner.js';

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
