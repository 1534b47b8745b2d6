import { beforeAll, describe, expect, it } from 'vitest';
import { sampleLevels } from '../../../../src/practice/interview/bank/bank.js';
import { keyOf } from '../../../../src/practice/interview/bank/sample-key.js';
import { loadTagger } from '../../../../src/reading/tagger.js';
import { bank, questionNamed } from '../course.js';

beforeAll(loadTagger);

describe('the key of a sample', () => {
  it('has the scores of the deck, in its order, with what each looks for', () => {
    expect(keyOf(questionNamed('q-01'), 'medium').map(({ id, score }) => `${id} ${score}`)).toEqual([
      'c-project 1',
      'c-order 1',
      'c-help 0.5',
      'c-result 0.5',
      'c-number 0',
    ]);
    expect(keyOf(questionNamed('q-01'), 'weak')[1]?.name).toContain('(says how tasks were ranked)');
  });

  it('quotes the sample word for word, and nothing where nothing was found', () => {
    const all = bank.flatMap((question) =>
      sampleLevels.flatMap((level) =>
        keyOf(question, level).map((one) => ({ ...one, text: question.samples[level].text })),
      ),
    );
    const quoted = all.filter(({ quote }) => quote !== null);
    for (const { quote, text, score } of quoted) {
      expect(score).toBeGreaterThan(0);
      expect(text).toContain(quote);
    }
    expect(quoted.length).toBeGreaterThan(0.3 * all.filter(({ score }) => score > 0).length);
  });

  it('quotes words for all that its key finds, but for a length', () => {
    const without = bank.flatMap((question) =>
      sampleLevels.flatMap((level) =>
        keyOf(question, level)
          .filter(({ id, score, quote }) => score > 0 && quote === null && id !== 'c-len')
          .map(({ id }) => `${question.id} ${level} ${id}`),
      ),
    );
    expect(without).toEqual([]);
  });

  it('quotes the words that bear on the criterion', () => {
    const quoteOf = (id: string, level: 'medium' | 'strong', criterion: string) =>
      keyOf(questionNamed(id), level).find((one) => one.id === criterion)?.quote;
    expect(quoteOf('q-05', 'medium', 'c-comms')).toContain('I told my manager in the second week');
    expect(quoteOf('q-15', 'strong', 'c-balance')).toContain('I climb on Mondays and Thursdays');
    expect(quoteOf('q-12', 'strong', 'c-agree')).toContain('agreed');
  });
});
