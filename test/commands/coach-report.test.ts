import { describe, expect, it } from 'vitest';
import { coachLines, coachReport } from '../../src/commands/coach-report.js';
import { course, questionNamed } from '../reading/bank.js';

const strong = questionNamed('q-01').samples.strong.text;

describe('the report on an answer from a file', () => {
  it('has words and warnings, and no level but the one that was given', async () => {
    const report = await coachReport(course, { question: 'q-01', answer: strong });
    expect(report).toMatchObject({ question: 'q-01', level: null, basis: 'self', words: 158, warnings: [] });
    expect(report.criteria.map(({ id }) => id)).toEqual(questionNamed('q-01').criteria.map(({ id }) => id));
    expect(
      report.criteria
        .flatMap(({ evidence }) => evidence.map(({ quote }) => quote))
        .every((quote) => strong.includes(quote)),
    ).toBe(true);
    expect((await coachReport(course, { question: 'q-01', answer: strong, score: 4 })).level).toBe(4);
  });

  it('says in plain lines all that the JSON has', async () => {
    const answer =
      'I told nobody about it. My colleagues are useless and lazy, they never check anything, so we were late by 3 days.';
    const report = await coachReport(course, { question: 'q-05', answer });
    const text = (await coachLines(course, { question: 'q-05', answer })).join('\n');
    for (const { quote, confidence } of report.criteria.flatMap(({ evidence }) => evidence)) {
      expect(text).toContain(`"${quote}"`);
      expect(text).toContain(`${Math.round(confidence * 100)} %`);
    }
    for (const { question } of report.criteria.filter(({ found }) => !found)) expect(text).toContain(question);
    expect(report.warnings.map(({ id }) => id)).toEqual(['too-short', 'blame']);
    for (const { quote, text: said } of report.warnings) {
      if (quote !== null) expect(text).toContain(quote);
      expect(text).toContain(said);
    }
    expect(text).toContain(`${report.words} words, about ${report.seconds} seconds`);
    expect(text).toContain(report.next);
  });

  it('hands no control character on, from wherever it came', async () => {
    const answer = `\u001b[31mI told Ines\u0007 at 14:05 that 40 orders\u009b2J were lost\u202e.\u001b[0m`;
    const lines = await coachLines(course, { question: 'q-05', answer });
    const json = JSON.stringify(await coachReport(course, { question: 'q-05', answer }));
    expect([...lines, json].join('')).not.toMatch(/[\p{Cc}\u202e]|\\u00/u);
  });

  it.each([
    ['q-99', 'x', /no question "q-99"; there are q-01 to q-20/],
    [undefined, 'x', /say which question it answers: --question q-01 to q-20/],
    ['q-01', 'a'.repeat(20_001), /the answer has 20001 characters; a spoken answer has at most 20000/],
  ])('refuses question %s in one line', async (question, answer, message) => {
    await expect(coachReport(course, { question, answer })).rejects.toThrow(message);
  });

  it('reads nothing at all as an answer that is yet to come', async () => {
    const report = await coachReport(course, { question: 'q-15', answer: '' });
    expect(report).toMatchObject({ words: 0, seconds: 0, level: null });
    expect(report.warnings.map(({ id }) => id)).toEqual(['too-short']);
  });
});
