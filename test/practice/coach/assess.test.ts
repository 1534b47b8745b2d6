import { beforeAll, describe, expect, it } from 'vitest';
import { type Assessment, askedKind, assess } from '../../../src/practice/coach/assess.js';
import { sampleLevels } from '../../../src/practice/coach/bank.js';
import { loadTagger } from '../../../src/practice/coach/reading/tagger.js';
import { bank, questionNamed, writtenAnswers } from './course.js';

beforeAll(loadTagger);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the sixty samples of the deck', () => {
  const levelsOf = (kind: (typeof sampleLevels)[number]) =>
    bank.map((question) => assess(question, question.samples[kind].text).level);

  it('are three for each of twenty questions', () => {
    expect(bank).toHaveLength(20);
  });

  it('are far apart on average: weak under 2, medium between 2.5 and 4, strong over 4.2', () => {
    expect(mean(levelsOf('weak'))).toBeLessThan(2);
    expect(mean(levelsOf('medium'))).toBeGreaterThan(2.5);
    expect(mean(levelsOf('medium'))).toBeLessThan(4);
    expect(mean(levelsOf('strong'))).toBeGreaterThan(4.2);
  });

  it.each(bank.map((question) => [question.id, question] as const))(
    'never put a strong one below the weak one: %s',
    (_, question) => {
      const [weak, medium, strong] = sampleLevels.map((kind) => assess(question, question.samples[kind].text).level);
      expect(strong).toBeGreaterThan(weak ?? 5);
      expect(medium).toBeGreaterThanOrEqual(weak ?? 5);
    },
  );

  it('are scored like the key, within half a point for nineteen criteria in twenty', () => {
    const gaps = bank.flatMap((question) =>
      sampleLevels.flatMap((kind) => {
        const { text, key } = question.samples[kind];
        return assess(question, text).criteria.flatMap(({ id, met }) =>
          key[id] === undefined ? [] : [Math.abs(met - key[id])],
        );
      }),
    );
    expect(gaps.length).toBeGreaterThan(250);
    expect(gaps.filter((gap) => gap <= 0.5).length / gaps.length).toBeGreaterThan(0.95);
    expect(gaps.filter((gap) => gap === 0).length / gaps.length).toBeGreaterThan(0.72);
  });
});

describe('answers as people write them', () => {
  const answers = ['answers.md', 'more-answers.md', 'last-answers.md'].flatMap(writtenAnswers);
  const readings = new Map<string, Assessment>();
  const read = ({ id, question, text }: (typeof answers)[number]) => {
    const reading = readings.get(id) ?? assess(questionNamed(question), text);
    readings.set(id, reading);
    return reading;
  };

  it('are well over a hundred', () => {
    expect(answers.length).toBeGreaterThan(130);
  });

  it.each(answers.map((answer) => [answer.id, answer] as const))(
    '%s is never more than a level outside of what is fair',
    (_, answer) => {
      const { level } = read(answer);
      expect(level).toBeGreaterThanOrEqual(answer.least - 1);
      expect(level).toBeLessThanOrEqual(answer.most + 1);
    },
  );

  it.each(answers.map((answer) => [answer.id, answer] as const))('%s gets one sentence to go on with', (_, answer) => {
    const { next } = read(answer);
    const unquoted = next.replace(/"[^"]*"/g, '');
    expect(unquoted.match(/[.!?](\s|$)/g)).toHaveLength(1);
  });

  it('are in the fair range nineteen times in twenty', () => {
    const outside = answers.filter((answer) => {
      const { level } = read(answer);
      return level < answer.least || level > answer.most;
    });
    expect(outside.map(({ id }) => id).length).toBeLessThanOrEqual(answers.length / 20);
  });

  it.each(answers.map((answer) => [answer.id, answer] as const))(
    '%s is quoted exactly, and only what was met has evidence',
    (_, answer) => {
      for (const { met, evidence, against } of read(answer).criteria) {
        for (const words of [...evidence, ...against]) expect(answer.text).toContain(words);
        if (met === 0) expect(evidence).toEqual([]);
      }
    },
  );
});

describe('what is no answer', () => {
  const worst: readonly (readonly [string, string, string])[] = [
    ['nothing', 'q-01', ''],
    ['spaces', 'q-06', '  \n\n '],
    ['one word', 'q-06', 'Yes.'],
    ['the question itself', 'q-07', questionNamed('q-07').text],
    ['the question three times', 'q-02', `${questionNamed('q-02').text} `.repeat(3)],
    ['what the rubric looks for', 'q-06', questionNamed('q-06').looksFor],
    ['a negation', 'q-04', 'I did not ask anyone, there was no project.'],
    ['the names of the criteria', 'q-01', 'c-project c-order c-help c-result c-number c-balance'],
    [
      'keywords',
      'q-01',
      'priorities first asked my lead for help agreed shipped on time 20 % 3 days since then running gym team project release',
    ],
    ['one sentence over and over', 'q-04', 'I asked our database specialist for thirty minutes. '.repeat(15)],
    [
      'what was not done',
      'q-06',
      'We did not roll back. I told nobody. It was not fixed, no release followed, and nothing was learned. I never looked for the cause.',
    ],
    [
      'what would be done',
      'q-04',
      'I would ask our database specialist for an hour, and I would tell my lead the same day. Then we would ship the billing service on Friday.',
    ],
    ['punctuation', 'q-03', '!!! ??? ... --- ;;; ,,,'],
  ];

  it.each(worst)('%s is a 1 or a 2', (_, question, answer) => {
    expect(assess(questionNamed(question), answer).level).toBeLessThanOrEqual(2);
  });

  it.each(bank.map((question) => [question.id, question] as const))(
    'denying a strong answer sentence by sentence is a 1 or a 2: %s',
    (_, question) => {
      const denied = question.samples.strong.text.replace(
        /[^.!?]+[.!?]/g,
        (sentence) => ` It is not true that ${sentence.trim()}`,
      );
      expect(assess(question, denied).level).toBeLessThanOrEqual(2);
    },
  );
});

describe('what the coach says', () => {
  const told = (id: string, text: string): Assessment => assess(questionNamed(id), text);

  it('counts words and the seconds they take at 150 a minute', () => {
    const { words, speakingSeconds } = told('q-01', 'word '.repeat(75));
    expect([words, speakingSeconds]).toEqual([75, 30]);
  });

  it('asks for one thing, the first that is missing', () => {
    const { next } = told('q-06', questionNamed('q-06').samples.medium.text);
    expect(next).toContain('whom you told');
    expect(next.match(/[.!?](\s|$)/g)?.length).toBe(1);
  });

  it('says why a plan is not enough where a case was asked', () => {
    const { cap, next } = told(
      'q-06',
      writtenAnswers('answers.md').find(({ id }) => id === 'hypothetical-outage')?.text ?? '',
    );
    expect(next).toContain('real case');
    expect(cap === null || cap.includes('would')).toBe(true);
  });

  it('quotes the blame', () => {
    const { criteria } = told('q-09', questionNamed('q-09').samples.weak.text);
    expect(criteria.find(({ id }) => id === 'c-noblame')?.against.join()).toContain('never answered');
  });

  it('probes for what was missing first', () => {
    const { probes } = told('q-06', questionNamed('q-06').samples.medium.text);
    expect(probes[0]).toBe(questionNamed('q-06').probes['c-comms']);
  });

  it('gives the same reading of the same answer', () => {
    const { text } = questionNamed('q-13').samples.strong;
    expect(told('q-13', text)).toEqual(told('q-13', text));
  });

  it('reads a long answer quickly', () => {
    const text = questionNamed('q-10').samples.strong.text.repeat(4);
    const start = performance.now();
    told('q-10', text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('what a question asks for', () => {
  it.each(bank.map(({ id, text }) => [id, text] as const))('%s: a case or a way of working', (id, text) => {
    expect(askedKind(text)).toBe(['q-01', 'q-03', 'q-08', 'q-12', 'q-15', 'q-19'].includes(id) ? 'practice' : 'past');
  });
});
