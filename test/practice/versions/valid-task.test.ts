import { describe, expect, it } from 'vitest';
import { challenges } from '../../../src/practice/versions/challenges.js';
import { validKind } from '../../../src/practice/versions/valid-task.js';
import { doing, itemOf } from './doing.js';

const begin = (id: string) => doing(validKind, itemOf(challenges, id));

describe('valid or not', () => {
  it('points at the character that is wrong', () => {
    const task = begin('valid-9').press('y');
    expect(task.outcome).toMatchObject({ points: 0, remark: 'not a version' });
    expect(task.screen(100)).toBe(
      '  1.0.0-01\n        ▲\n  a leading zero in a numeric pre-release identifier: 01 should be 1, at character 7\n\n✗ not a version   you said yes',
    );
  });

  it('says why something odd is a version all the same', () => {
    const task = begin('valid-8').press('down', 'enter');
    expect(task.outcome?.points).toBe(0);
    expect(task.screen(100)).toContain('leading zeros do no harm');
  });

  it('spells the signs out for those who listen', () => {
    const task = begin('valid-4');
    expect(task.said).toBe('Is 1.0.0-alpha_1, with a hyphen and an underscore, a version?');
    const said = task.read('no');
    expect(said.said).toBe(
      'Right: 1.0.0-alpha_1 is not a version. At character 12: an underscore in the pre-release; it takes letters, digits and hyphens only.',
    );
    expect(task.refusal('perhaps')).toBe('"perhaps" is none of the answers. Wanted: yes or no');
  });
});
