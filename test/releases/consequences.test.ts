import { describe, expect, it } from 'vitest';
import { closeEvent, follow } from '../../src/releases/consequences.js';
import { moveTag } from '../../src/releases/publishing.js';
import { morning } from '../../src/releases/world.js';
import { dayAt, said } from '../practice/release-desk/playing.js';

describe('what follows from a move', () => {
  it('names the tags, who moves with them, and who is hurt', () => {
    const world = follow(morning(), moveTag(morning(), 'latest', '2.4.0-rc.1'));
    const texts = world.entries.map(({ kind, text }) => `${kind} ${text}`);
    expect(texts).toContain('moved latest: 2.3.2 → 2.4.0-rc.1.');
    expect(texts).toContain('moved newcomer (latest): 2.3.2 → 2.4.0-rc.1.');
    expect(texts).toContain('broken newcomer: a plain install gives a pre-release, which promises nothing.');
    expect(world.got.newcomer).toEqual(['2.3.2', '2.4.0-rc.1']);
  });

  it('says who is well again', () => {
    expect(said(dayAt('cve', 'release/2.3', '2.3.3', 'latest'))).toContain('Well again: web, till, newcomer.');
  });

  it.each([
    [
      ['release/2.3', '2.3.3', 'release-2.3'],
      'till stays on 2.3.2: 2.3.3 is in ~2.3.1, but so is latest, and npm takes that first.',
    ],
    [
      ['release/2.3', '2.3.3', 'release-2.3'],
      'newcomer stays on 2.3.2: that is what latest says, and 2.3.3 came under another tag.',
    ],
    [['release/2.3', '2.4.1', 'latest'], 'till stays on 2.3.2: 2.4.1 is not below 2.4.0-0'],
    [
      ['release/2.3', '2.3.2-security.1', 'release-2.3'],
      'web stays on 2.3.2: It is within the bounds, but 2.3.2-security.1 is a pre-release of 2.3.2',
    ],
    [
      ['release/2.3', '2.3.1-hotfix.1', 'release-2.3'],
      'till stays on 2.3.2: 2.3.1-hotfix.1 is below 2.3.1, where the range begins.',
    ],
  ])('says why %j does not reach somebody', (picks, why) => {
    expect(said(dayAt('cve', ...picks))).toContain(why);
  });
});

describe('the end of an event', () => {
  it('writes down who is hurt, and until when', () => {
    const hurt = closeEvent({ ...morning(), known: ['cve'], event: 'cve', minute: 100 });
    expect(hurt.harms.map(({ who, from, until }) => `${who} ${from} ${until}`)).toEqual([
      'production 100 null',
      'web 100 null',
      'till 100 null',
      'newcomer 100 null',
    ]);
    expect(closeEvent({ ...hurt, minute: 180 }).harms).toHaveLength(4);
    const healed = closeEvent({ ...hurt, known: [], minute: 250 });
    expect(healed.harms.every(({ until }) => until === 250)).toBe(true);
  });
});
