import { describe, expect, it } from 'vitest';
import { replay } from '../../../../src/practice/release-desk/day.js';
import { perfectDay } from '../perfect.js';
import { dayAt, promises, said } from '../playing.js';

const all = 'main+release/3.0+release/2.4+release/2.3';

describe('a hotfix for 2.3', () => {
  it('reaches the tills under its own tag, and latest stays', () => {
    const day = dayAt('hotfix', all, '2.3.4', 'release-2.3', 'release');
    expect(day.world.tags.latest).toBe('2.4.2');
    expect(promises(day.world)).toEqual([]);
    expect(day.world.harms).toEqual([]);
  });

  it('drags latest back when the tag is forgotten', () => {
    const day = dayAt('hotfix', all, '2.3.4', 'latest');
    expect(promises(day.world)).toEqual(['latest went backwards']);
    expect(said(day)).toContain('web (^2.3.0), newcomer (latest): 2.4.1 → 2.3.4.');
    expect(day.decision?.id).toBe('repair');
  });

  it('leaves the tills where they are without a release of 2.3', () => {
    expect(dayAt('hotfix', 'main').world.harms.map(({ who }) => who)).toEqual(['till']);
    expect(dayAt('hotfix', all, 'not-today', 'later').world.harms.map(({ who }) => who)).toEqual(['till']);
  });

  it('does not reach them as a pre-release', () => {
    expect(said(dayAt('hotfix', all, '2.3.3-hotfix.1', 'release-2.3'))).toContain(
      'till stays on 2.3.3: It is within the bounds, but 2.3.3-hotfix.1 is a pre-release of 2.3.3',
    );
  });

  it('is lost by upgrading when 2.4 never gets it', () => {
    const at = perfectDay.indexOf('2.3.4');
    const without = [
      ...perfectDay.slice(0, at - 1),
      'main+release/2.3',
      '2.3.4',
      'release-2.3',
      ...perfectDay.slice(at + 3),
    ].map((pick) => (pick === '2.4.3' ? '2.4.2' : pick === '>=2.4.1 <2.4.3' ? '2.4.1' : pick));
    const evening = replay(without);
    expect(evening.event).toBeNull();
    expect(evening.world.broken.map(({ what, event }) => `${event}: ${what}`)).toEqual([
      'hotfix: a fix is lost by upgrading',
    ]);
  });
});
