import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOf, helpWordings } from '../../src/reading/asked.js';
import { loadTagger, readAnswer } from '../../src/reading/reading.js';
import { bank, questionNamed } from './bank.js';

await loadTagger();

/** Whether the criterion is found, and in which words. */
function quotesFor(question: string, id: string, answer: string): readonly string[] {
  return (
    readAnswer(questionNamed(question), answer)
      .criteria.find((criterion) => criterion.id === id)
      ?.evidence.map(({ quote }) => quote) ?? []
  );
}

describe('the samples of the deck', () => {
  it.each(bank.map((question) => [question.id, question] as const))(
    '%s: no warning on the strong one',
    (_, question) => {
      expect(readAnswer(question, question.samples.strong.text, bank).warnings).toEqual([]);
    },
  );

  it('hold more evidence the stronger they are, question by question with few exceptions and never the other way by two', () => {
    const counts = bank.map((question) => {
      const found = (text: string) => readAnswer(question, text).criteria.filter((criterion) => criterion.found).length;
      return { id: question.id, weak: found(question.samples.weak.text), strong: found(question.samples.strong.text) };
    });
    expect(counts.filter(({ weak, strong }) => weak >= strong).map(({ id }) => id)).toEqual(level);
    const total = (of: 'weak' | 'strong') => counts.reduce((sum, count) => sum + count[of], 0);
    expect(total('strong')).toBeGreaterThan(4 * total('weak'));
  });

  it('are said to be samples when they are handed in', () => {
    const question = questionNamed('q-02');
    expect(readAnswer(question, question.samples.strong.text).next).toContain("course's own sample");
  });

  it('are recited when they answer another question, alone or spliced', () => {
    const other = questionNamed('q-18').samples.strong.text;
    const spliced = [questionNamed('q-05'), questionNamed('q-06'), questionNamed('q-20')]
      .map(({ samples }) => samples.strong.text.split('. ').slice(0, 4).join('. '))
      .join('. ');
    for (const answer of [other, spliced]) {
      expect(readAnswer(questionNamed('q-02'), answer, bank).warnings.map(({ id }) => id)).toEqual(['recited']);
    }
  });
});

/** Questions whose weak and strong samples show equally much; the reading finds the strong one's words too little. */
const level: readonly string[] = ['q-09'];

describe('evidence', () => {
  it.each([
    ['q-10', 'c-time', 'At 02:40 the pump controller stopped answering.'],
    ['q-06', 'c-order', 'First I put the old version back, and only then I looked for the reason.'],
    ['q-07', 'c-agree', 'Our director agreed to it on the spot.'],
    ['q-05', 'c-learn', 'Since then I ask for a real file before I say a number.'],
    ['q-15', 'c-balance', 'On Thursdays I sing in a choir, and my phone stays at home.'],
    ['q-05', 'c-first', 'I called our customer and told him the new date on Monday.'],
  ])('%s, %s: %s', (question, id, answer) => {
    expect(quotesFor(question, id, answer)).not.toEqual([]);
  });

  it.each([
    ['q-04', 'c-help', "I didn't ask anyone."],
    ['q-04', 'c-help', 'I would have asked the database specialist.'],
    ['q-04', 'c-help', 'It is important to ask questions in a team.'],
    ['q-05', 'c-comms', 'I should have told the client.'],
    ['q-05', 'c-comms', 'Communication is important to me.'],
    ['q-07', 'c-agree', 'Nobody agreed with me.'],
    ['q-07', 'c-agree', 'I hoped that she would agree.'],
    ['q-15', 'c-balance', 'The thread was stuck in sleep(5).'],
    ['q-15', 'c-balance', 'My husband does yoga.'],
    ['q-15', 'c-balance', 'I want to start running again one day.'],
    ['q-05', 'c-learn', 'One should learn from such things.'],
    ['q-02', 'c-number', 'It listens on port 5432.'],
    ['q-02', 'c-drop', 'The network dropped packets.'],
    ['q-02', 'c-time', 'It was a great time for me.'],
  ])('%s, %s is not in: %s', (question, id, answer) => {
    expect(quotesFor(question, id, answer)).toEqual([]);
  });

  it('is help given where the deck says so, by a wording of the closed list, and help asked for elsewhere', () => {
    expect(bank.filter((question) => askedOf(question).help === 'given').map(({ id }) => id)).toEqual(['q-16']);
    const wordings = bank.flatMap(({ criteria }) =>
      criteria.filter(({ id, extra }) => id === 'c-help' && extra !== ''),
    );
    expect(wordings.filter(({ extra }) => !(extra in helpWordings))).toEqual([]);
  });

  it('is put as a question where it was not found, and never as a failing', () => {
    for (const question of bank) {
      for (const { question: asked } of readAnswer(question, '').criteria) {
        expect(asked).toMatch(/\?$/);
        expect(asked).not.toMatch(/\byou (did not|didn't|never|forgot)\b/i);
      }
    }
  });

  it('is not in what repeats the question', () => {
    const question = questionNamed('q-02');
    const reading = readAnswer(
      question,
      `${question.text} ${question.looksFor} ${Object.values(question.probes).join(' ')}`,
    );
    expect(reading.criteria.filter(({ found }) => found)).toEqual([]);
    expect(reading.warnings.map(({ id }) => id)).toContain('recited');
  });
});

describe('words and time', () => {
  it('are counted, at 150 words a minute', () => {
    expect(readAnswer(questionNamed('q-01'), 'one two three four five')).toMatchObject({
      question: 'q-01',
      words: 5,
      seconds: 2,
    });
  });
});

describe('any text', () => {
  const alphabet = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          'I',
          'we',
          'told',
          'Ines',
          'before',
          ',',
          '.',
          '"',
          '“',
          '\n',
          '\t',
          '3 %',
          '\u0000',
          '\u202e',
          'e\u0301',
          '👩‍👧',
          'never',
          'would',
          '-',
          '(',
          "couldn't",
        ),
      )
      .map((parts) => parts.join(' ')),
  );

  it('is read without a crash, its quotes verbatim, its confidences between 0 and 1, and twice the same', () => {
    fc.assert(
      fc.property(alphabet, fc.constantFrom(...bank), (answer, question) => {
        const reading = readAnswer(question, answer);
        for (const { quote, from, to, confidence } of reading.criteria.flatMap(({ evidence }) => evidence)) {
          expect(answer.slice(from, to)).toBe(quote);
          expect(quote.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        for (const { quote } of reading.warnings) if (quote !== null) expect(answer).toContain(quote);
        expect(readAnswer(question, answer)).toEqual(reading);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one endless word', 'a'.repeat(20_000)],
    ['marks alone', '!?,;:-('.repeat(2_857)],
    ['one endless sentence', 'I told Ines and '.repeat(1_250)],
    ['very many sentences', 'I asked. '.repeat(2_222)],
    ['line breaks', '\n'.repeat(20_000)],
    ['combining marks', 'e\u0301\u0302\u0303 '.repeat(4_000)],
  ])('of 20,000 characters is read: %s', (_, answer) => {
    expect(readAnswer(questionNamed('q-02'), answer, bank).question).toBe('q-02');
  });
});
