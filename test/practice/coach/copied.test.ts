import { describe, expect, it } from 'vitest';
import { withoutCopies } from '../../../src/practice/coach/copied.js';

describe('what was copied from the question', () => {
  const question = 'Tell me about a time you asked for help.';

  it('is blanked out, place for place', () => {
    const answer = `${question} I asked Noor about the query.`;
    const own = withoutCopies(answer, [question]);
    expect(own).toHaveLength(answer.length);
    expect(own.trim()).toBe('I asked Noor about the query.');
  });

  it('is only what is nearly the same', () => {
    expect(withoutCopies('I asked my friend for help.', [question])).toContain('friend');
    expect(withoutCopies('Ok.', [question])).toBe('Ok.');
  });

  it('is found in capitals and without its marks, too', () => {
    expect(withoutCopies('TELL ME ABOUT A TIME YOU ASKED FOR HELP', [question]).trim()).toBe('');
  });
});
