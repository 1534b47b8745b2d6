import { describe, expect, it } from 'vitest';
import { runLines } from './run-lines.js';
import { known, start } from './start.js';
import { keys, type Terminal } from './terminal.js';
import { tinyCourse } from './tiny-course.js';

const ctrlP = '\u0010';

describe('the palette', () => {
  it('opens a simulation, a lesson, a practice and the settings from anywhere', async () => {
    const terminal = start(['learn', 'three-numbers']);
    await terminal.shows('step 1/');
    const open = async (typed: string, chosen: RegExp, shown: string | RegExp) => {
      terminal.press(ctrlP);
      await terminal.shows('· Open');
      terminal.press(typed);
      await terminal.shows(chosen);
      terminal.press(keys.enter);
      await terminal.shows(shown);
    };
    await open('flash sale', /▸ .*[Ff]lash sale/, 'consumers');
    await open('queue loan', /▸ .*loan.* lesson/i, 'step 1/');
    await open('settings', /▸ Settings/, 'Plain lines');
    await open('coach', /▸ .*coach.* practice/i, 'coach');
  });

  it('forgives a typo, and says when nothing has that name', async () => {
    const terminal = start([], { dataFolder: known() });
    await terminal.shows('q leave');
    terminal.press(ctrlP);
    await terminal.shows('· Open');
    terminal.press('simulatons');
    await terminal.shows(/▸ Simulations/);
    terminal.press(' qqqq');
    await terminal.shows('Nothing has that name');
    terminal.press(keys.escape);
    await terminal.shows('q leave');
  });
});

describe('g', () => {
  it('jumps to a step of the lesson by its number, and elsewhere to a lesson', async () => {
    const terminal = start(['learn', 'three-numbers']);
    await terminal.shows('step 1/');
    terminal.press('g');
    await terminal.shows('· Steps');
    terminal.press('3', keys.enter);
    await terminal.shows('step 3/');
    terminal.press(keys.escape);
    await terminal.shows('q leave');
    terminal.press('g');
    await terminal.shows('· Lessons');
  });
});

describe('a mark and a note', () => {
  it('are left at a step, listed, searched, taken away, and told by a command', async () => {
    const terminal = start(['learn', 'three-numbers']);
    await terminal.shows('step 1/');
    terminal.press('m');
    await terminal.shows('Marked.');
    terminal.press('n');
    await terminal.shows('enter keep');
    terminal.press('ask Ada about leases');
    await terminal.shows('Ada about leases');
    terminal.press(keys.enter);
    await terminal.shows('Kept.');
    terminal.press(keys.escape);
    await terminal.shows('q leave');
    terminal.press('/', 'ada lea');
    await terminal.shows(/ask Ada about leases +note/);
    terminal.press(keys.escape);
    await terminal.shows('q leave');
    terminal.press(ctrlP);
    await terminal.shows('· Open');
    terminal.press('notes', keys.enter);
    await terminal.shows('2 entries');
    const env = { BACKPRESSURE_DATA_DIR: terminal.dataFolder };
    const { out } = await runLines(['notes', '--json'], { env });
    expect(JSON.parse(out)).toEqual([
      { kind: 'bookmark', lesson: 'three-numbers', step: 1, text: '' },
      { kind: 'note', lesson: 'three-numbers', step: 1, text: 'ask Ada about leases' },
    ]);
    terminal.press('x');
    await terminal.shows('1 entry');
    terminal.press(keys.enter);
    await terminal.shows('step 1/');
  });

  it('are not lost when the terminal is, or by a key that was pressed too early', async () => {
    const terminal = start(['learn', 'three-numbers']);
    await terminal.shows('step 1/');
    terminal.press('n');
    await terminal.shows('enter keep');
    terminal.press('half a thought');
    await terminal.shows('half a thought');
    terminal.press(keys.escape);
    await terminal.shows('esc again throws it away');
    terminal.kill('SIGHUP');
    await terminal.exit;
    const { out } = await runLines(['notes'], { env: { BACKPRESSURE_DATA_DIR: terminal.dataFolder } });
    expect(out).toContain('half a thought');
  });
});

describe('a key that can do nothing', () => {
  it.each<[where: string, args: string[], shown: string | RegExp, key: string, why: string]>([
    ['home', [], 'q leave', 'x', 'x does nothing here. ? shows every key that does.'],
    ['home', [], 'q leave', 'm', 'Only a step of a lesson can be marked.'],
    ['a lesson', ['learn', 'three-numbers'], 'step 1/', 'u', 'There is no answer to take back here.'],
    ['a first question', ['quiz', 'three-numbers'], / 1\/\d+ *$/m, 'u', 'There is no answer to take back yet.'],
  ])('on %s says why: %s %s %s', async (_, args, shown, key, why) => {
    const terminal = start(args, args.length === 0 ? { dataFolder: known() } : {});
    await terminal.shows(shown);
    terminal.press(key);
    await terminal.shows(why);
    terminal.press(keys.down);
    await terminal.hides(why);
  });

  it('in a field for a number is no part of it, and ? is help', async () => {
    const terminal = start(['learn', 'queues-that-absorb']);
    await terminal.shows('enter guess');
    terminal.press(keys.enter);
    await terminal.shows('commit and watch');
    terminal.press('1', '*');
    await terminal.shows('* is no part of a number');
    terminal.press('?');
    await terminal.shows('Keys on this screen');
    terminal.press(keys.escape);
    await terminal.shows('▸ 1');
  });
});

describe('help', () => {
  it('stands alone at 60×20, scrolls, and is gone after', async () => {
    const terminal = start(['sim', 'breaker'], { columns: 60, rows: 20 });
    await terminal.shows('knob');
    const before = terminal.text;
    terminal.press('?');
    const help = await terminal.shows('Keys on this screen');
    const content = terminal.rows.slice(2, 17);
    for (const row of content.filter((row) => row.trim() !== ''))
      expect(row).toMatch(/^ {2}(Keys on|↓ \d+ more|— end| {2}\S+)/);
    expect(help).toContain('more lines below');
    terminal.press('\u001b[F');
    await terminal.shows('ctrl-z');
    terminal.press('?');
    await terminal.until(() => terminal.text === before, 'the simulation as it was');
  });
});

describe('a paste', () => {
  it('is text in the field, and answers nothing', async () => {
    const course = tinyCourse();
    const terminal = start(['quiz', 'one', '--course', course]);
    await terminal.shows('1/2');
    terminal.press('\u001b[200~word\n\n3\n\u001b[201~');
    await terminal.shows('word 3');
    expect(terminal.text).toContain('1/2');
  });
});

describe("the terminal's own cursor", () => {
  /** Where it stands: behind what is typed, and nowhere on other screens. */
  const standsBehind = async (terminal: Terminal, typed: string) => {
    terminal.press(typed);
    await terminal.shows(typed);
    await terminal.until(() => {
      const { cursor } = terminal;
      const before = terminal.isCursorHidden ? '' : (terminal.rows[cursor.row] ?? '');
      return before.trimEnd().endsWith(typed) && widthOf(before.trimEnd()) === cursor.column;
    }, `the cursor behind ${typed}`);
  };

  it.each<[what: string, args: string[], shown: string, before: string, typing: string]>([
    ['the search', [], 'q leave', '/', 'Search'],
    ['the palette', [], 'q leave', ctrlP, '· Open'],
    ['a note', ['learn', 'three-numbers'], 'step 1/', 'n', 'enter keep'],
    ['a guess', ['learn', 'queues-that-absorb'], 'enter guess', keys.enter, 'commit and watch'],
  ])('stands where text is typed: %s', async (_, args, shown, before, typing) => {
    const terminal = start(args, args.length === 0 ? { dataFolder: known() } : {});
    await terminal.shows(shown);
    expect(terminal.isCursorHidden).toBe(true);
    terminal.press(before);
    await terminal.shows(typing);
    await standsBehind(terminal, '12');
    if (typing !== 'commit and watch') await standsBehind(terminal, '日本');
  });

  it('stands in the editor of the coach, and is hidden behind the help', async () => {
    const terminal = start(['practice', 'coach', '--question', 'q-01']);
    await terminal.shows('begin to write');
    expect(terminal.isCursorHidden).toBe(true);
    terminal.press(keys.enter);
    await terminal.shows('0 words');
    terminal.press('日本 in March');
    await terminal.shows('in March');
    await terminal.until(() => !terminal.isCursorHidden, 'the cursor');
    const { row, column } = terminal.cursor;
    expect(terminal.rows[row]).toContain('in March');
    expect(column).toBe(2 + 2 + widthOf('日本 in March'));
  });
});

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u3000-\u9fff]/.test(character) ? 2 : 1), 0);
}
