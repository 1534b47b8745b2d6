import { describe, expect, it } from 'vitest';
import { drawBrackets, drawFaults, nameParts, sayFaults } from '../../../src/practice/versions/version-picture.js';
import { anatomise } from '../../../src/versions/version-parts.js';
import { words } from '../learner.js';

describe('brackets under a version', () => {
  it('stand under their characters, with a label each', () => {
    const picture = words(drawBrackets(anatomise('2.1.0-rc.2+sha.5114f85'), 2));
    expect(`  2.1.0-rc.2+sha.5114f85\n${picture}`).toBe(
      [
        '  2.1.0-rc.2+sha.5114f85',
        '  ┬ ┬ ┬ └┬─┘ └────┬────┘',
        '  │ │ │  │        └ build  sha · 5114f85',
        '  │ │ │  └ pre-release  rc · 2',
        '  │ │ └ patch  0',
        '  │ └ minor  1',
        '  └ major  2',
      ].join('\n'),
    );
  });

  it('skip a leading v, and take numbers of several digits', () => {
    expect(
      words(drawBrackets(anatomise('v10.0.1'), 0))
        .split('\n')
        .slice(0, 2),
    ).toEqual([' ├┘ ┬ ┬', ' │  │ └ patch  1']);
  });

  it('can be said', () => {
    expect(nameParts(anatomise('1.0.0-alpha.1'))).toEqual(['major 1', 'minor 0', 'patch 0', 'pre-release alpha, 1']);
  });
});

describe('faults under a text', () => {
  it('get an arrow each and a sentence each', () => {
    expect(words(drawFaults(anatomise('1.0.0-a..01'), 2, 76)).split('\n')).toEqual([
      '          ▲▲',
      '  an empty field in the pre-release, at character 9',
      '  a leading zero in a numeric pre-release identifier: 01 should be 1, at',
      '  character 10',
    ]);
  });

  it.each([
    ['1.0.0-👍🏽_', '        ▲ ▲', 'the character 👍🏽 in the pre-release'],
    ['語.0.0', '  ▲', 'the character 語 in the major'],
    ['1.0.0-é语_', '        ▲', 'the character é in the pre-release'],
  ])('point at whole characters, however many cells they take: %s', (text, arrows, message) => {
    const [row = '', first] = words(drawFaults(anatomise(text), 2, 76)).split('\n');
    expect(`${row}   `).toContain(arrows.slice(0, 9));
    expect(first).toContain(message);
  });

  it('get no arrow where the text is longer than the line', () => {
    expect(
      words(drawFaults(anatomise(`1.0.0-${'a'.repeat(80)}_`), 2, 60))
        .split('\n')[0]
        ?.trim(),
    ).toBe('');
  });

  it('can be said', () => {
    expect(sayFaults(anatomise('1.0'))).toBe('At character 4: the patch is missing, and a 0 must be written too.');
  });
});
