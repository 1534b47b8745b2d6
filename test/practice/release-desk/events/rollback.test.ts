import { describe, expect, it } from 'vitest';
import { badReleases } from '../../../../src/practice/release-desk/events/rollback.js';
import { dayAt, promises, said } from '../playing.js';

const at = (...picks: string[]) => dayAt('rollback', ...picks);

describe('roll back?', () => {
  it('counts what was stored', () => {
    const day = at();
    expect(day.event?.story(day.world)).toContain(
      'Since 12:00 production stores new prices without their cents: about 1,260 of them.',
    );
    expect(badReleases(day.world)).toEqual(['2.4.1', '2.4.2']);
  });

  it('goes forward with the writer stopped, and hurts nobody', () => {
    const day = at('stop', 'forward', 'now', 'deprecate');
    expect([promises(day.world), day.world.harms]).toEqual([[], []]);
  });

  it('cannot go back to a build that does not know cents', () => {
    const day = at('roll-back');
    expect(promises(day.world)).toEqual(['a rollback without a look at the data']);
    expect(said(day)).toContain('2.3.3 cannot read prices in cents, and since 12:00 new ones are stored so.');
    expect(said(day)).toContain('so every price page fails');
    expect(said(at('roll-back', 'return'))).toContain('Production runs 2.4.1');
    expect(at('roll-back', 'wait', 'main', 'leave').world.harms.map(({ what }) => what)).toContain(
      'it cannot read the prices stored in cents, so every price page fails',
    );
  });

  it('can go back with the backup, and loses the orders', () => {
    expect(promises(at('restore').world)).toEqual(['orders were thrown away']);
    expect(promises(at('roll-back', 'restore').world)).toEqual([
      'a rollback without a look at the data',
      'orders were thrown away',
    ]);
    expect(at('restore').world.production.format).toBe('plain');
  });

  it('leaves whoever is not given the fix', () => {
    expect(new Set(at('leave', 'main', 'leave').world.harms.map(({ who }) => who))).toEqual(
      new Set(['production', 'web', 'reports', 'newcomer']),
    );
    expect(at('stop', 'forward', 'later', 'leave').world.harms.map(({ what }) => what)).toEqual([
      'nobody can change a price',
    ]);
  });

  it('helps some by moving latest back: npm takes latest first where it is in range', () => {
    const day = at('stop', 'tag-back');
    expect(said(day)).toContain('web (^2.3.0), newcomer (latest): 2.4.2 → 2.3.4.');
    expect(said(day)).toContain('Well again: web, newcomer.');
    expect(promises(day.world)).toEqual([]);
  });

  it.each([
    ['unpublish', ['a published version was taken away']],
    ['deprecate', []],
    ['leave', []],
  ])('the bad versions, %s: %j', (option, broken) => {
    expect(promises(at('stop', 'forward', 'now', option).world)).toEqual(broken);
  });

  it('is about staging alone for somebody whose train stayed', () => {
    const day = dayAt('duplicate-tag', 'no-go', '', 'no');
    expect(day.event?.story(day.world)).toContain('Nobody outside has it.');
    expect(day.decision?.options.map(({ id }) => id)).toEqual(['main', 'candidate']);
  });

  it('is about users alone for somebody who did not deploy', () => {
    const day = dayAt('duplicate-tag', '2.4.1', 'same', 'latest', 'wait', '', 'no');
    expect(day.event?.story(day.world)).toContain('A user of 2.4.1 reports');
    expect(day.decision?.id).toBe('fix');
  });
});
