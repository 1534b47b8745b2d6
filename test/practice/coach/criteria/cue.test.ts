import { describe, expect, it } from 'vitest';
import { Cue, cue, heardWords } from '../../../../src/practice/coach/criteria/cue.js';

const said = (pattern: string, text: string) => new Cue(pattern).all(text).map(([match]) => match);

describe('a cue', () => {
  it.each([
    [
      'somebody, with a few words before',
      'told {who}',
      'i told our new product @owner that',
      ['told our new product @owner'],
    ],
    ['a number', '{n} days', 'we had #3 days', ['#3 days']],
    [
      'words between, in the same sentence',
      'put {..4}first',
      'i put selling and scanning first',
      ['put selling and scanning first'],
    ],
    ['no words of the next sentence', 'put {..4}first', 'i put it down . first we ate', []],
    ['a time', 'told {who} {when}', 'i told @ines that day', ['told @ines that day']],
    ['whole words only', 'cut', 'we cut the cutter', ['cut']],
  ])('hears %s', (_, pattern, text, expected) => {
    expect(said(pattern, text)).toEqual(expected);
  });

  it('says what it listens for', () => {
    cue('postponed {..2}(?:invoices|parcels)');
    expect([...heardWords()].length).toBeGreaterThan(0);
    expect(new Cue('postponed {..2}(?:invoices|parcels)').words).toEqual(['postponed', 'invoices', 'parcels']);
  });
});
