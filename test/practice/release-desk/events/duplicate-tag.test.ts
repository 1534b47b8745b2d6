import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../../../src/releases/world.js';
import { dayAt, promises, said } from '../playing.js';

const at = (...picks: string[]) => dayAt('duplicate-tag', ...picks);

describe('a tag that is there already', () => {
  it.each([
    [['2.4.1', 'same', 'latest', 'deploy'], []],
    [['force', 'same', 'latest', 'deploy'], ['a released name was moved']],
    [['delete', 'same', 'latest', 'deploy'], ['a released name was moved']],
    [['npm-only', 'same', 'latest', 'deploy'], ['one name, two contents']],
    [['2.4.1', 'fresh', 'latest', 'wait'], ['what was released was never tested']],
    [
      ['2.4.1', 'fresh', 'latest', 'deploy'],
      ['what was released was never tested', 'production runs what staging never saw'],
    ],
    [['no-go'], []],
  ])('%j breaks %j', (picks, broken) => {
    expect(promises(at(...picks).world)).toEqual(broken);
  });

  it('is moved only by force: left alone, git and npm name two builds', () => {
    const forced = at('force', 'same', 'latest').world;
    expect(forced.gitTags['2.4.0']).toBe(releaseOf(forced, '2.4.0')?.digest);
    const left = at('npm-only', 'same', 'latest').world;
    expect(left.gitTags['2.4.0']).not.toBe(releaseOf(left, '2.4.0')?.digest);
  });

  it('lets the tested build go out under its number, byte for byte', () => {
    const { world } = at('2.4.1', 'same', 'latest');
    expect(releaseOf(world, '2.4.1')?.digest).toBe(releaseOf(world, '2.4.0-rc.3')?.digest);
  });

  it('keeps reports waiting where the number leaves its range', () => {
    expect(said(at('2.5.0', 'same', 'latest'))).not.toContain('reports');
  });

  it('refuses a number that is taken, and a text that is none', () => {
    expect(said(at('2.3.3'))).toContain('npm refuses: 2.3.3 is published');
    expect(at().decision?.typed?.read('2.4')).toHaveProperty('malformed');
  });

  it('says whether staging is green', () => {
    const day = at();
    expect(day.event?.story(day.world)).toContain('2.4.0-rc.3. Staging is green.');
    const red = dayAt('failed-test', 'go-on', '');
    expect(red.event?.story(red.world)).toContain('Staging is red: bulk quotes are off by a cent.');
  });

  it('is only about production for somebody who released early', () => {
    const day = dayAt('failed-test', 'cherry-pick', '2.4.1', 'latest', '');
    expect(day.event?.story(day.world)).toContain('the train left early: 2.4.1 is on npm');
    expect(day.decision?.id).toBe('production');
  });
});
