import { describe, expect, it } from 'vitest';
import { practice } from '../../../src/practice/kit/exercise.js';
import { highestKind, highestMatch } from '../../../src/practice/versions/highest-match.js';
import { readHighestItems } from '../../../src/practice/versions/range-items.js';
import { behavesAsARound } from './as-a-round.js';
import { deckOf } from './decks.js';
import { doing, itemOf } from './doing.js';

describe('the practice highest-match', () => {
  behavesAsARound(practice(highestMatch), 'ranges');
});

const puzzles = readHighestItems(deckOf('ranges'));

const begin = (id: string) => doing(highestKind, itemOf(puzzles, id));

describe('a highest-match puzzle', () => {
  it('is answered from the list', () => {
    const task = begin('ms-05');
    expect(task.screen()).toContain('npm install ladderlib@"^2.0.0-rc.0"');
    expect(task.screen()).not.toContain('●');
    expect(task.press('8', 'enter').outcome).toEqual({ points: 1, answer: '2.0.0', remark: '2.0.0' });
  });

  it.each([
    ['ms-05', '2.1.0-beta.1', 'the range names pre-releases of 2.0.0 only'],
    ['ms-05', '2.0.0-rc.1', '2.0.0-rc.1 is in, but 2.0.0 is in as well.'],
    ['ms-01', '2.0.0', 'Here the major is 2.'],
    ['ms-01', 'none', '1.9.1 is in the pool, and 1.9.1 is above 1.2.3'],
    ['ms-09', '2.1.0-beta.1', '2.1.0-beta.1 is below 2.1.0, where the range begins.'],
  ])('%s: %s is refused for its own reason', (id, pick, why) => {
    const task = begin(id).read(pick);
    expect(task.outcome?.points).toBe(0);
    expect(task.screen(200).replace(/\s+/g, ' ')).toContain(why);
    expect(task.said).toContain(why);
  });

  it('may have no answer', () => {
    expect(begin('ms-09').read('none').outcome?.points).toBe(1);
    expect(begin('ms-09').read('none').said).toContain('Nothing is installed.');
  });

  it('wants a version of the list', () => {
    expect(begin('ms-05').refusal('3.0.0')).toBe(
      '"3.0.0" is none of the answers. Wanted: a version of the list, or none',
    );
    expect(begin('ms-05').said).toContain('The tag latest is on 2.0.0.');
  });
});
