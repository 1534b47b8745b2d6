import { describe, expect, it } from 'vitest';
import { drawBoard, drawSmallBoard, pendingOn, rule, sayBoard } from '../../src/releases/board.js';
import { morning } from '../../src/releases/world.js';
import { lineWidth } from '../../src/text/width.js';
import { words } from '../practice/learner.js';
import { dayAt } from '../practice/release-desk/playing.js';

describe('the board', () => {
  it('shows branches as lines of versions, tags, environments, and who resolves to what', () => {
    expect(
      words(drawBoard(morning(), 76, null))
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual(
      [
        'main         nothing new today',
        'release/3.0  ● 3.0.0-rc.1 ─ ● 3.0.0-rc.2 ‹next›',
        'release/2.4  ● 2.4.0-rc.1 ‹candidate›',
        'release/2.3  ● 2.3.0 ─ ● 2.3.1 ─ ● 2.3.2 ‹latest›',
        'staging    2.4.0-rc.1 6efc45d … tests running  production 2.3.2 e89692f',
        '  web      ^2.3.0 → 2.3.2              newcomer latest → 2.3.2',
        '  till     ~2.3.1 → 2.3.2              lab      next   → 3.0.0-rc.2',
        '  reports  2.4.x  → nothing            partner  pinned → 3.0.0-rc.2',
      ].map((line, index) => (index < 5 ? line : expect.stringContaining(line.slice(0, 22)))),
    );
  });

  it('marks what has changed, what is hurt and what is withdrawn, not by colour alone', () => {
    const before = dayAt('cve').world;
    const hurt = words(drawBoard(before, 76, null));
    expect(hurt).toContain('✗ web');
    expect(hurt).toContain('✗ hurt');
    const after = dayAt('cve', 'main+release/2.3', '2.3.3', 'latest');
    expect(words(drawBoard(after.world, 76, before))).toContain('web      ^2.3.0 ▸ 2.3.3');
    expect(words(drawBoard(after.world, 76, before))).toContain('○ gift cards, bulk fix, left 1.2.9');
    const gone = dayAt('rollback', 'stop', 'forward', 'now', 'deprecate').world;
    expect(words(drawBoard(gone, 118, null))).toContain('! 2.4.1 ─ ! 2.4.2 ─ ● 2.4.3 ‹latest›');
    expect(words(drawSmallBoard(dayAt('failed-test', 'patch-staging').world, 76, null))).toContain('! patched by hand');
  });

  it('cuts old versions where a line is too long', () => {
    const { world } = dayAt('rollback', 'stop', 'forward', 'now');
    const lines = drawBoard(world, 58, null);
    expect(words(lines)).toContain('release/2.4  … ');
    for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(58);
  });

  it('knows what waits on a branch', () => {
    expect(pendingOn(morning(), 'main')).toEqual([]);
    expect(pendingOn(dayAt('failed-test').world, 'main')).toEqual(['gift cards']);
  });

  it('can be said', () => {
    const said = sayBoard(dayAt('cve', 'main+release/2.3').world).join('\n');
    expect(said).toContain('release/2.3: 2.3.0, 2.3.1, 2.3.2. Not released from it: left 1.2.9.');
    expect(said).toContain('Tags: latest is 2.3.2, next is 3.0.0-rc.2, candidate is 2.4.0-rc.2.');
    expect(said).toContain('Staging runs 2.4.0-rc.2, green.');
    expect(said).toContain('web, asks for ^2.3.0, gets 2.3.2: the hole in left 1.2');
  });

  it('has a rule above it, as wide as the screen', () => {
    expect(lineWidth(rule('the board', 58))).toBe(58);
  });
});
