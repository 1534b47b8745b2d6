import { describe, expect, it } from 'vitest';
import { drawBrackets, sayParts } from '../../../src/practice/versions/brackets.js';
import { anatomise } from '../../../src/practice/versions/version-parts.js';
import { words } from '../practising.js';

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
    expect(sayParts(anatomise('1.0.0-alpha.1'))).toEqual(['major 1', 'minor 0', 'patch 0', 'pre-release alpha, 1']);
  });
});
