import { describe, expect, it } from 'vitest';
import { report, sayTime, together, whoWasHurt } from '../../../src/practice/release-desk/report.js';
import { morning, type World } from '../../../src/releases/world.js';
import { perfectDay } from './perfect.js';
import { dayAt, play } from './playing.js';

const harm = { event: 'cve', who: 'web', version: '2.3.2', what: 'a hole', from: 100, until: null } as const;
const promise = { event: 'note', what: 'it was wrong', why: 'It said so.' } as const;

function world(change: Partial<World>): World {
  return { ...morning(), ...change };
}

describe('the score of a day', () => {
  it('takes half a point for each broken promise of an event, and for harm that began in it', () => {
    expect(report(world({})).score).toBe(8);
    expect(report(world({ harms: [harm, { ...harm, who: 'till' }] })).points.cve).toBe(0.5);
    expect(report(world({ broken: [promise] })).points.note).toBe(0.5);
    const worse = report(world({ broken: [promise, { ...promise, why: 'b' }, { ...promise, why: 'c' }] }));
    expect(worse.points.note).toBe(0);
    expect(worse.score).toBe(7);
  });
});

describe('who was hurt', () => {
  it('is counted once, and told together where it was the same', () => {
    const of = report(world({ harms: [harm, { ...harm, who: 'till' }, { ...harm, until: 180 }] }));
    expect(whoWasHurt(of)).toEqual(['web', 'till']);
    expect(together(of.harms).map(({ who, harm: one }) => `${who} ${sayTime(one)}`)).toEqual([
      'web, till since 10:40',
      'web 10:40 to 12:00',
    ]);
  });
});

describe('a burnt version', () => {
  it('is one that nobody ever got', () => {
    const day = dayAt('cve', 'release/2.3', '2.3.2-security.1', 'release-2.3');
    expect(report(day.world).burnt).toContainEqual({
      version: '2.3.2-security.1',
      why: 'published, and nobody ever got it. Both have the core 2.3.2, and a pre-release comes before its release.',
    });
  });

  it('is one that was withdrawn, and the number that the script spent', () => {
    const { burnt } = report(play(perfectDay).world);
    expect(burnt[0]?.why).toContain('A gap harms nobody');
    expect(burnt[1]?.why).toContain('deprecated');
    const gone = report(dayAt('partner', 'unpublish').world).burnt;
    expect(gone).toContainEqual({ version: '3.0.0-rc.2', why: 'unpublished. The number is never free again.' });
  });

  it('is not the stray number for who used it', () => {
    expect(report(dayAt('duplicate-tag', 'force', 'same', 'latest').world).burnt).toEqual([]);
  });
});

describe('the environments', () => {
  it('can be explained, unless somebody typed on them or went past staging', () => {
    expect(report(morning()).environments.explainable).toBe(true);
    const patched = report(dayAt('failed-test', 'patch-staging').world).environments;
    expect([patched.explainable, patched.staging]).toEqual([
      false,
      'says 2.4.0-rc.1, and runs what somebody typed on it',
    ]);
    expect(report(dayAt('duplicate-tag', '2.4.1', 'fresh', 'latest', 'deploy').world).environments.explainable).toBe(
      false,
    );
  });
});
