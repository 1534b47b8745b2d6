import { describe, expect, it } from 'vitest';
import { dayAt, said } from '../playing.js';

const all = 'main+release/3.0+release/2.4+release/2.3';

function hurtAtNoon(...picks: string[]): string[] {
  return dayAt('cve', ...picks).world.harms.map(({ who }) => who);
}

describe('a hole in a dependency', () => {
  it('is closed everywhere by 2.3.3, a new candidate and a deployment', () => {
    expect(hurtAtNoon(all, '2.3.3', 'latest', 'deploy')).toEqual([]);
  });

  it.each([
    [['main+release/2.4'], ['production', 'web', 'till', 'newcomer']],
    [[''], ['production', 'web', 'till', 'newcomer']],
    [
      [all, 'not-today'],
      ['production', 'web', 'till', 'newcomer'],
    ],
    [[all, '2.3.3', 'latest', 'wait'], ['production']],
    [
      [all, '2.3.3', 'candidate', 'leave', 'deploy'],
      ['web', 'till', 'newcomer'],
    ],
    [
      [all, '2.4.1', 'latest', 'deploy'],
      ['till', 'reports'],
    ],
  ])('%j leaves %j open', (picks, open) => {
    expect(hurtAtNoon(...picks)).toEqual(open);
  });

  it('gives the train a new candidate', () => {
    expect(said(dayAt('cve', all))).toContain('2.4.0-rc.3 is published from release/2.4');
  });

  it('comes back with the train where the train was left out', () => {
    const day = dayAt('cve', 'release/2.3', '2.3.3', 'latest', 'deploy', '2.4.1', 'same', 'latest', 'deploy');
    expect(said(day)).toContain('production: the hole in left 1.2');
  });
});
