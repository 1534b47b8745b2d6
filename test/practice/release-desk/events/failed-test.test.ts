import { describe, expect, it } from 'vitest';
import { dayAt, promises, said } from '../playing.js';

describe('a failed test in staging', () => {
  it('is cured by a new candidate under its own tag', () => {
    const day = dayAt('failed-test', 'cherry-pick', '2.4.0-rc.2', 'candidate');
    expect(said(day)).toContain('All 214 tests are green');
    expect(promises(day.world)).toEqual([]);
  });

  it('is still there after another run', () => {
    const day = dayAt('failed-test', 'run-again');
    expect(said(day)).toContain('It is not flaky.');
    expect(day.decision?.options.map(({ id }) => id)).not.toContain('run-again');
  });

  it('is not cured by typing on the machine', () => {
    const day = dayAt('failed-test', 'patch-staging');
    expect(promises(day.world)).toEqual(['staging is not what it says']);
    const out = dayAt('failed-test', 'patch-staging', '', '2.4.1', 'same', 'latest');
    expect(promises(out.world)).toContain('a failed test was shipped');
    expect(said(out)).toContain('reports: bulk quotes are off by a cent');
  });

  it('is shipped by who goes on with it', () => {
    expect(promises(dayAt('failed-test', 'go-on', '', '2.4.1', 'same', 'latest').world)).toContain(
      'a failed test was shipped',
    );
  });

  it('is taken out with its feature, and somebody had waited for that', () => {
    const day = dayAt('failed-test', 'take-out', '2.4.0-rc.2', 'candidate', '', '2.4.1', 'same', 'latest');
    expect(said(day)).toContain('reports: bulk quotes are not in it.');
  });

  it('is no reason to publish a release that nobody tested', () => {
    const day = dayAt('failed-test', 'cherry-pick', '2.4.7', 'latest');
    expect(promises(day.world)).toContain('what was released was never tested');
  });

  it('names what is new on the branch', () => {
    expect(dayAt('failed-test', 'cherry-pick').decision?.ask).toBe('New on release/2.4: bulk fix. Name the build:');
  });
});
