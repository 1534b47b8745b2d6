import { describe, expect, it } from 'vitest';
import { drawFaults, sayFaults } from '../../../src/practice/versions/draw-faults.js';
import { anatomise } from '../../../src/practice/versions/version-parts.js';
import { words } from '../practising.js';

describe('faults under a text', () => {
  it('get an arrow each and a sentence each', () => {
    expect(words(drawFaults(anatomise('1.0.0-a..01'), 2, 76)).split('\n')).toEqual(
      [
        '          ▲▲',
        '  an empty field in the pre-release, at character 9',
        '  a leading zero in a numeric pre-release identifier: 01 should be 1, at character 10',
      ].flatMap((line) =>
        line.length > 76
          ? ['  a leading zero in a numeric pre-release identifier: 01 should be 1, at', '  character 10']
          : [line],
      ),
    );
  });

  it('get no arrow where the text is longer than the line', () => {
    expect(
      words(drawFaults(anatomise(`1.0.0-${'a'.repeat(80)}_`), 2, 60))
        .split('\n')[0]
        ?.trim(),
    ).toBe('');
  });

  it('can be said', () => {
    expect(sayFaults(anatomise('1.0'))).toEqual(['At character 4: the patch is missing, and a 0 must be written too.']);
  });
});
