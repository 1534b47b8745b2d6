import { describe, expect, it } from 'vitest';
import { readClaim, readRun, readTerm } from '../../src/content/comments.js';

const place = { file: 'a.md', line: 1, column: 1 };
const comment = (text: string, bold: string | null = null, offset = 1_000) => ({ text, bold, offset, place });

describe('a comment that makes a claim', () => {
  it.each([
    ['takes 70 s', '70'],
    ['is 1,400', '1,400'],
    ['is 1,400.5', '1,400.5'],
    ['is 62 %', '62 %'],
    ['is 62%', '62%'],
    ['fell by −20', '−20'],
    ['(200 − 60) × 10 = 1,400', '1,400'],
    ['40 ms at p99', '40'],
    ['from 10 to 20', '20'],
    ['is 1234,567', '1234,567'],
    ['the 3 of v2 and x_4', '3'],
    ['is -5.25 %', '-5.25 %'],
    ['5 or ten', '5'],
  ])('is about the last number of "%s": %s', (plain, written) => {
    expect(readClaim(comment('= 1 + 1'), { text: [], plain, comments: [] })).toEqual({
      written,
      expression: '1 + 1',
      place,
    });
  });

  it('needs a number before it and an expression in it', () => {
    const prose = { text: [], plain: 'none here, 5 later', comments: [] };
    expect(readClaim(comment('= 1', null, 9), prose)).toEqual({ wrong: 'no number stands before the comment = 1' });
    expect(readClaim(comment('= '), prose)).toEqual({ wrong: 'the comment has = and no expression behind it' });
    expect(readClaim(comment('note'), prose)).toBeNull();
  });
});

describe('a comment that marks a term', () => {
  it('names the bold words before it, and what else they are called', () => {
    expect(readTerm(comment('term', 'Backlog'))).toEqual({ name: 'Backlog', also: [] });
    expect(readTerm(comment('term: a b , c,', 'Backlog'))).toEqual({ name: 'Backlog', also: ['a b', 'c'] });
  });

  it('needs bold words', () => {
    const wrong = 'a term comment stands right behind the bold words that it marks: **term**<!-- term -->';
    expect(readTerm(comment('term'))).toEqual({ wrong });
    expect(readTerm(comment('term: x', ''))).toEqual({ wrong });
    expect(readTerm(comment('terminal'))).toBeNull();
    expect(readTerm(comment('a term', 'Backlog'))).toBeNull();
  });
});

describe('a comment that names a run', () => {
  it('has a simulation, a scenario and settings', () => {
    expect(readRun('sim: queue bounded')).toEqual({ simulation: 'queue', scenario: 'bounded', set: {} });
    expect(readRun('sim:  queue  bounded  consumers=2 overflow=block version=1.10')).toEqual({
      simulation: 'queue',
      scenario: 'bounded',
      set: { consumers: 2, overflow: 'block', version: '1.10' },
    });
  });

  const form = 'write sim: simulation scenario, and knobs as name=value behind them';
  it.each([
    ['sim:', form],
    ['sim: queue', form],
    ['sim: queue consumers=2', form],
    ['sim: queue bounded consumers', '"consumers" is no setting; write knob=value'],
    ['sim: queue bounded =2', '"=2" is no setting; write knob=value'],
    ['sim: queue bounded a=1 b=', '"b=" is no setting; write knob=value'],
  ])('is wrong as "%s": %s', (text, wrong) => {
    expect(readRun(text)).toEqual({ wrong });
  });

  it('takes a value up to its end, signs of equality and all', () => {
    expect(readRun('sim: queue bounded note=a=b')).toMatchObject({ set: { note: 'a=b' } });
  });

  it('is none without its word', () => {
    expect(readRun('similar')).toBeNull();
  });
});
