import { describe, expect, it } from 'vitest';
import { dayAt, promises, said } from '../playing.js';

const at = (...picks: string[]) => dayAt('partner', ...picks);

describe('a partner on a candidate', () => {
  it('is helped by the next candidate', () => {
    const day = at('cut', 'next');
    expect(said(day)).toContain('Well again: partner.');
    expect(promises(day.world)).toEqual([]);
    expect(day.world.pin).toBe('3.0.0-rc.3');
  });

  it.each([
    ['in-place', 'npm refuses: 3.0.0-rc.2 is published, and nothing published over it.'],
    ['unpublish', 'npm refuses: 3.0.0-rc.2 was unpublished, and a number that was used is never free again.'],
    ['unpublish', 'partner: 3.0.0-rc.2 finds nothing to install.'],
    ['support', 'hangs it; invoices in foreign currency show the wrong sum.'],
    ['support', 'the hole in left 1.2'],
    ['no', 'True, and their invoices stay wrong.'],
  ])('%s: %s', (option, text) => {
    expect(said(at(option))).toContain(text);
  });

  it('can still be helped after a try that npm refuses', () => {
    expect(at('in-place').decision?.options.map(({ id }) => id)).not.toContain('in-place');
    expect(at('unpublish').decision?.ask).toBe('3.0.0-rc.2 is gone, and the partner cannot install. And now?');
    expect(at('unpublish', 'cut', 'next').world.harms).toEqual([]);
    expect(at('unpublish', 'no').world.harms.map(({ who }) => who)).toContain('lab');
  });

  it('is not helped by a release that nobody tested', () => {
    expect(promises(at('release', 'latest').world)).toContain('what was released was never tested');
  });

  it('stays hurt when nothing is done', () => {
    expect(at('no').world.harms.every(({ who, event }) => who === 'partner' && event === 'partner')).toBe(true);
    expect(at('no').world.harms).toHaveLength(2);
  });
});
