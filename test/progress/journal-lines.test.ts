import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newLines, parseJournal } from '../../src/progress/journal-lines.js';
import { anyEvents, event, linesOf } from './some-events.js';

const one = event('1', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'queue' });
const two = event('2', '2026-03-01T09:01Z', { type: 'step-reached', lesson: 'queue', step: 2 });
const later = { v: 9, id: '3', anything: true };

function damage(text: string) {
  const { events, future, foreign } = parseJournal(text);
  return {
    good: [...events, ...future].map(({ id }) => id),
    foreign: foreign.map(({ line, text }) => [line, text]),
  };
}

describe('the lines of a journal', () => {
  it('are taken as they are written, the future with them', () => {
    expect(parseJournal(linesOf([one, later, two]))).toEqual({
      events: [one, two],
      future: [{ v: 9, id: '3' }],
      foreign: [],
      lines: [one, later, two].map((line) => JSON.stringify(line)),
    });
  });

  it('come back as they were after any number of them was written', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { lines, foreign, future } = parseJournal(linesOf(events));
        expect(foreign).toEqual([]);
        expect(future).toEqual([]);
        expect(`${lines.join('\n')}\n`).toBe(events.length === 0 ? '\n' : linesOf(events));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  const torn = JSON.stringify(two).slice(0, -9);
  it.each<[what: string, text: string, good: string[], foreign: [number, string][]]>([
    ['an empty file', '', [], []],
    ['blank lines', `\n\n${linesOf([one])}\n`, ['1'], []],
    ['a torn last line', linesOf([one]) + torn, ['1'], [[2, torn]]],
    ['no newline at the end', linesOf([one, two]).trimEnd(), ['1', '2'], []],
    ['a torn line that was written on', `${torn}\n${linesOf([one])}`, ['1'], [[1, torn]]],
    ['an event on the same line as a torn one', torn + linesOf([one]), ['1'], [[1, torn]]],
    ['zeros after a power cut', `${linesOf([one])}\0\0\0\n${linesOf([two])}`, ['1', '2'], [[2, '\0\0\0']]],
    ['zeros before an event', `\0\0\0${linesOf([two])}`, ['2'], [[1, '\0\0\0']]],
    ['a mark of the byte order', `\ufeff${linesOf([one])}`, ['1'], []],
    ['the ends of lines of another system', linesOf([one, two]).replaceAll('\n', '\r\n'), ['1', '2'], []],
    [
      'a conflict of versions',
      `<<<<<<< ours\n${linesOf([one])}=======\n`,
      ['1'],
      [
        [1, '<<<<<<< ours'],
        [3, '======='],
      ],
    ],
    ['another program', `{"level":"info"}\n${linesOf([one])}`, ['1'], [[1, '{"level":"info"}']]],
  ])('with %s: the good ones are used, the rest is kept', (_, text, good, foreign) => {
    expect(damage(text)).toEqual({ good, foreign });
  });

  it('lose nothing wherever they are cut', () => {
    const whole = linesOf([one, two]);
    for (let cut = 0; cut <= whole.length; cut++) {
      const { lines, foreign } = parseJournal(whole.slice(0, cut));
      const found = [...lines, ...foreign.map(({ text }) => text)].join('\n');
      expect(found).toBe(whole.slice(0, cut).trimEnd());
    }
  });
});

describe('the lines that are new to a journal', () => {
  const own = parseJournal(linesOf([one]));

  it('are those it does not have, the future with them, each once', () => {
    const other = parseJournal(linesOf([one, two, later, two, later]));
    expect(newLines(other, own)).toEqual([two, later].map((line) => JSON.stringify(line)));
  });

  it('are none the second time', () => {
    const other = linesOf([two, later]);
    const merged = parseJournal(linesOf([one]) + other);
    expect(newLines(parseJournal(other), merged)).toEqual([]);
  });
});
