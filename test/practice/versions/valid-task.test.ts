import { describe, expect, it } from 'vitest';
import { validTask } from '../../../src/practice/versions/valid-task.js';
import { words } from '../practising.js';

describe('valid or not', () => {
  it('points at the character that is wrong', () => {
    const task = validTask('valid-9', '1.0.0-01').press('y');
    expect(task.outcome).toMatchObject({ points: 0, remark: 'not a version' });
    expect(words(task.lines(100))).toBe(
      '  1.0.0-01\n        ▲\n  a leading zero in a numeric pre-release identifier: 01 should be 1, at character 7\n\n✗ not a version   you said yes',
    );
  });

  it('says why something odd is a version all the same', () => {
    const task = validTask('valid-8', '1.0.0+001').press('down').press('enter');
    expect(task.outcome?.points).toBe(0);
    expect(words(task.lines(100))).toContain('leading zeros do no harm');
  });

  it('spells the signs out for those who listen', () => {
    const task = validTask('valid-4', '1.0.0-alpha_1');
    expect(words(task.say)).toBe('Is 1.0.0-alpha_1, with a hyphen and an underscore, a version?');
    const said = task.read('no');
    if ('malformed' in said) throw new Error(said.malformed);
    expect(words(said.say)).toBe(
      'Right: 1.0.0-alpha_1 is not a version. At character 12: an underscore in the pre-release; it takes letters, digits and hyphens only.',
    );
    expect(task.read('perhaps')).toEqual({ malformed: 'yes or no' });
  });
});
