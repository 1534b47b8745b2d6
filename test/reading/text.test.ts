import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../src/reading/tagger.js';
import { readText } from '../../src/reading/text.js';

await loadTagger();

/** "actor modality" of the clause that a word stands in, in the sense of that word. */
function senseOf(sentence: string, word: string): string {
  const text = readText(sentence);
  const at = text.tokens.findIndex((token) => token.word === word || token.root === word);
  if (at < 0) throw new Error(`"${word}" is not in "${sentence}"`);
  return `${text.clauses[text.clauseAt[at] ?? -1]?.actor} ${text.senses[at]}`;
}

describe('who acts in a clause, and in which sense it is said', () => {
  it.each([
    ['I called Ines at noon.', 'call', 'i fact'],
    ['We called Ines at noon.', 'call', 'we fact'],
    ['My manager called the customer.', 'call', 'person fact'],
    ['Petra called the customer.', 'call', 'person fact'],
    ['The alarm called nobody a fool.', 'alarm', 'thing fact'],
    ['Called Ines first.', 'call', 'i fact'],
    ['I did not call Ines.', 'call', 'i negated'],
    ['I called nobody.', 'call', 'i negated'],
    ['I never called anyone.', 'call', 'i negated'],
    ['I did not only call Ines.', 'call', 'i fact'],
    ['I did not rank the tasks, ask Ines or tell anyone.', 'tell', 'i negated'],
    ['I did not panic and called Ines.', 'call', 'i fact'],
    ['I would call Ines.', 'call', 'i hypothetical'],
    ['I should have called Ines.', 'call', 'i hypothetical'],
    ['If I am stuck, I call Ines.', 'call', 'i hypothetical'],
    ['I wanted to call Ines.', 'call', 'i wished'],
    ['I planned to call Ines.', 'call', 'i wished'],
    ['I forgot to call Ines.', 'call', 'i wished'],
    ['I did not forget to call Ines.', 'call', 'i fact'],
    ['I call Ines when I am stuck.', 'call', 'i habit'],
    ['I usually called Ines.', 'call', 'i habit'],
    ['Should I have called Ines?', 'call', 'i asked'],
    ['It is not true that I called Ines.', 'call', 'i negated'],
    ['Instead of calling Ines I asked Tom.', 'ask', 'i fact'],
    ['I have called Ines.', 'call', 'i fact'],
    ['I said no to the director.', 'director', 'i fact'],
  ])('%s: "%s" is %s', (sentence, word, expected) => {
    expect(senseOf(sentence, word)).toBe(expected);
  });

  it('takes the present for the past where a story is told in it', () => {
    const story =
      "So it's Friday, 14:05, and the shop goes down. I call Mia at 14:10. She looks at the 3 graphs. I switch the flag off. At 14:20 orders come in. I write to 40 shops.";
    expect(senseOf(story, 'switch')).toBe('i fact');
    expect(senseOf('I switch the flag off.', 'switch')).toBe('i habit');
  });
});

describe('what a word stands for', () => {
  function marked(sentence: string): Record<string, string> {
    const text = readText(sentence);
    return Object.fromEntries(
      text.tokens.flatMap(({ word }, index) => {
        const marks = [...(text.marks[index] ?? [])];
        return marks.length === 0 ? [] : [[word, marks.join(' ')]];
      }),
    );
  }

  it.each([
    ['I asked Noor.', 'noor', 'person'],
    ['I asked our controller.', 'controller', 'person system'],
    ['We lost 41 orders.', '41', 'number'],
    ['We lost forty orders.', 'forty', 'number'],
    ['It was at 14:05.', '14:05', 'clock'],
    ['It was on Tuesday.', 'tuesday', 'date moment'],
    ['It took nine days.', 'days', 'duration'],
    ['We were back by lunch.', 'lunch', 'moment'],
    ['Our booking service stopped.', 'service', 'system'],
    ['We rolled back to 2.8.1 at once.', '2.8.1', 'version'],
  ])('%s: "%s" is %s', (sentence, word, expected) => {
    expect(marked(sentence)[word]).toBe(expected);
  });

  it.each(['It listens on port 5432.', 'It was revision 3.', 'That was in 2019.', 'My first job was there.'])(
    '%s has no amount',
    (sentence) => {
      expect(Object.values(marked(sentence)).some((marks) => marks.includes('number'))).toBe(false);
    },
  );
});

describe('places', () => {
  it('are those of what was written, whatever the quotes, bullets, breaks and contractions', () => {
    const answer = '• I’d asked “Ines” –\n  she couldn’t come;\tso we waited.\n\nTHEN I LEFT!';
    const text = readText(answer);
    expect(text.tokens.every(({ start, end }) => start < end && end <= answer.length)).toBe(true);
    expect(text.tokens.map(({ start, end }) => answer.slice(start, end))).toContain('couldn’t');
  });
});
