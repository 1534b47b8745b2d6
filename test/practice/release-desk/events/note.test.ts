import { describe, expect, it } from 'vitest';
import { dayAt, promises, said } from '../playing.js';

const at = (...picks: string[]) => dayAt('note', ...picks);
const wrong = 'the note to customers was wrong';

describe('the note to customers', () => {
  it('is true in the perfect day', () => {
    expect(promises(at('>=2.4.1 <2.4.3', '2.4.3', 'repair', 'time').world)).toEqual([]);
  });

  it.each([
    [['2.4.1'], '“2.4.1” does not name 2.4.2, and whoever has it reads that they are safe.'],
    [['2.4.0'], '“2.4.0” does not name 2.4.1, 2.4.2'],
    [['2.x'], 'also names 2.3.0, 2.3.1, 2.3.2, 2.3.3, 2.3.4, 2.4.3'],
    [['2.4.1 || 2.4.2'], '“2.4.1 || 2.4.2” names 2.4.1, 2.4.2, and nothing else that was released.'],
    [['~2.4.1'], 'also names 2.4.3, which has no such fault'],
    [['2.4.x', '2.3.4'], '2.3.4 cannot read the prices that an affected version has stored in cents.'],
    [['2.4.x', '2.4.2'], 'In 2.4.2 prices are stored without their cents.'],
    [['2.4.x', '3.0.0-rc.3'], 'In 3.0.0-rc.3 prices are stored without their cents.'],
    [['2.4.x', 'none-yet'], '2.4.3 is safe, and the note says that nothing is.'],
    [['2.4.x', '2.4.3', 'upgrade'], 'What was stored without its cents stays wrong'],
    [['2.4.x', '2.4.3', 'downgrade'], 'The version before cannot read what was stored in cents.'],
    [['2.4.x', '2.4.3', 'repair', 'known'], 'It names no time.'],
    [['2.4.x', '2.4.3', 'repair', 'never'], 'has been told that nobody will write to them'],
  ])('%j: %s', (picks, text) => {
    const day = at(...picks);
    expect(said(day)).toContain(text);
    const isTrue = text.includes('and nothing else');
    if (isTrue) expect(promises(day.world)).toEqual([]);
    else expect(promises(day.world)).toContain(wrong);
  });

  it('takes a range of the learner’s own, or says that it is none', () => {
    expect(at().decision?.typed?.read('newest')).toEqual({ malformed: 'newest is not a range that semver can read' });
  });
});
