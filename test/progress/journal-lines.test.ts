import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JournalParser, parseJournal } from '../../src/progress/journal-lines.js';
import { longestLine } from '../../src/progress/lines.js';
import { anyEvents, event, linesOf } from './some-events.js';

const one = event('1', '2026-03-01T09:00Z', { type: 'lesson-opened', lesson: 'queue' });
const two = event('2', '2026-03-01T09:01Z', { type: 'step-reached', lesson: 'queue', step: 2 });
const later = { v: 9, id: '3', anything: true };

/** The lines that are events, as they are written. */
function linesIn(bytes: Buffer, pieces = 1): string[] {
  const lines: string[] = [];
  const keep = (_event: unknown, line: string) => lines.push(line);
  const parser = new JournalParser({ event: keep, future: keep });
  const size = Math.ceil(bytes.length / pieces) || 1;
  for (let at = 0; at < bytes.length; at += size) parser.push(bytes.subarray(at, at + size));
  parser.end();
  return lines;
}

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
    });
    expect(linesIn(Buffer.from(linesOf([one, later, two])))).toEqual(
      [one, later, two].map((line) => JSON.stringify(line)),
    );
  });

  it('come back as they were after any number of them was written', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { foreign, future } = parseJournal(linesOf(events));
        const lines = linesIn(Buffer.from(linesOf(events)), 7);
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
      const { foreign } = parseJournal(whole.slice(0, cut));
      const found = [...linesIn(Buffer.from(whole.slice(0, cut))), ...foreign.map(({ text }) => text)].join('\n');
      expect(found).toBe(whole.slice(0, cut).trimEnd());
    }
  });
});

describe('a journal that is cut off anywhere', () => {
  it('loses at most its last line', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(4000), (events, at) => {
        const whole = Buffer.from(linesOf(events));
        const cut = Math.min(at, whole.length);
        const { events: kept, foreign } = parseJournal(whole.subarray(0, cut).toString('latin1'));
        const ended = whole.subarray(0, cut).filter((byte) => byte === 0x0a).length;
        expect([0, 1]).toContain(kept.length - ended);
        expect(kept.map(({ id }) => id)).toEqual(events.slice(0, kept.length).map(({ id }) => id));
        expect(foreign.length).toBeLessThanOrEqual(1);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('a damaged line', () => {
  const good = Buffer.from(linesOf([one]));
  const torn = Buffer.concat([Buffer.from('  {"v":1,"text":"caf'), Buffer.from([0xc3, 0xff, 0x80]), Buffer.from(' ')]);
  const event = Buffer.concat([
    Buffer.from('{"v":1,"id":"5","at":"2026-03-01T09:00Z","type":"lesson-opened","lesson":"'),
    Buffer.from([0xff]),
    Buffer.from('"}\n'),
  ]);
  const after = Buffer.from(linesOf([two]));

  function rangesIn(...parts: Buffer[]) {
    const whole = Buffer.concat(parts);
    const ranges: unknown[] = [];
    const parser = new JournalParser({
      foreign: ({ line, start, end, isEnded }) => ranges.push([line, whole.subarray(start, end), isEnded]),
    });
    parser.push(whole);
    parser.end();
    return ranges;
  }

  it.each<[where: string, parts: Buffer[], ranges: [number, Buffer, boolean][]]>([
    ['alone', [torn, Buffer.from('\n')], [[1, torn, true]]],
    ['between others', [good, torn, Buffer.from('\n'), after], [[2, torn, true]]],
    ['at the end, where it may still be written', [good, torn], [[2, torn, false]]],
    ['with an event on it, damaged but usable', [good, torn, event, after], [[2, torn, true]]],
    ['with an event on it that is the last', [good, torn, after.subarray(0, -1)], [[2, torn, true]]],
    [
      'twice',
      [torn, Buffer.from('\n\n'), torn, event],
      [
        [1, torn, true],
        [3, torn, true],
      ],
    ],
  ])('is known by its very bytes: %s', (_, parts, ranges) => {
    expect(rangesIn(...parts)).toEqual(ranges);
  });

  it('that begins as an event does is damaged as a whole', () => {
    const half = linesOf([one]).slice(0, 30);
    expect(damage(`${half}\n${linesOf([two])}`)).toEqual({ good: ['2'], foreign: [[1, half]] });
    expect(damage(`x${half}\n`)).toEqual({ good: [], foreign: [[1, `x${half}`]] });
  });

  it('that is longer than any event is not read', () => {
    const { events, foreign } = parseJournal(`${linesOf([one])}${'x'.repeat(longestLine + 1)}\n${linesOf([two])}`);
    expect(events).toEqual([one, two]);
    expect(foreign).toEqual([
      {
        line: 2,
        text: '',
        why: 'it is longer than 16 MB',
        start: good.length,
        end: good.length + longestLine + 1,
        isEnded: true,
      },
    ]);
  });
});
