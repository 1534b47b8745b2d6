import { describe, expect, it } from 'vitest';
import { dayAt, promises, said } from '../playing.js';

describe('a late feature', () => {
  it.each([
    ['next-train', 'Gift cards: on main.', []],
    ['flag', 'Gift cards (off): on main.', []],
    ['as-a-fix', 'Calling a feature a fix hides it', ['the freeze was broken']],
    ['reopen', 'is no longer what goes out', ['the freeze was broken']],
    ['flag-in', 'Switched off it does little harm', ['the freeze was broken']],
  ])('%s: %s', (option, text, broken) => {
    const day = dayAt('late-feature', option);
    expect(said(day)).toContain(text);
    expect(promises(day.world)).toEqual(broken);
    expect(day.event?.id).toBe('failed-test');
  });

  it('comes out in staging, when it went into the train', () => {
    const day = dayAt('late-feature', 'reopen', 'cherry-pick', '2.4.0-rc.2', 'candidate');
    expect(said(day)).toContain('1 test red: gift cards are taken off twice.');
    expect(day.decision?.options.map(({ id }) => id)).toEqual(['gift-out', 'go-on']);
    expect(said(dayAt('late-feature', 'reopen', 'cherry-pick', '2.4.0-rc.2', 'candidate', 'gift-out'))).toContain(
      '2.4.0-rc.3 is published',
    );
  });
});
