import { describe, expect, it } from 'vitest';
import { span } from '../../../src/text/line.js';
import { paint } from '../../../src/ui/paint.js';
import { supportsLinks } from '../../../src/ui/terminal/links.js';
import stringWidth from '../../../src/ui/terminal/string-width.js';
import { themes } from '../../../src/ui/themes.js';

describe('a terminal', () => {
  it.each<[env: Record<string, string>, shows: boolean]>([
    [{}, false],
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.1' }, true],
    [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '2.9' }, false],
    [{ TERM_PROGRAM: 'iTerm.app' }, false],
    [{ TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, false],
    [{ TERM_PROGRAM: 'ghostty' }, true],
    [{ TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' }, true],
    [{ WT_SESSION: 'x' }, true],
    [{ VTE_VERSION: '7600' }, true],
    [{ VTE_VERSION: '5000' }, false],
    [{ TERM: 'tmux-256color', VTE_VERSION: '7600' }, false],
    [{ TERM: 'xterm-kitty', TMUX: '/tmp/tmux' }, false],
    [{ TERM: 'dumb', FORCE_HYPERLINK: '1' }, true],
    [{ TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' }, false],
  ])('%j shows links: %s', (env, shows) => {
    expect(supportsLinks(env)).toBe(shows);
  });
});

describe('a link', () => {
  const line = [span('see '), { text: 'SemVer', href: 'https://semver.org/' }];

  it('is painted where the terminal shows links, and takes no more cells', () => {
    const painted = paint(line, themes.plain, true);
    expect(painted).toBe('see \u001b]8;;https://semver.org/\u0007SemVer\u001b]8;;\u0007');
    expect(stringWidth(painted)).toBe(10);
    expect(paint(line, themes.plain)).toBe('see SemVer');
  });
});
