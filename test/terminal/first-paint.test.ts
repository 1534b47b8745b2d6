import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known, start } from './start.js';
import { built, keys, type Terminal, type Wishes } from './terminal.js';

/** What the program writes first of all when home is painted before it is there. */
const firstPaint = '\u001b[?1049h\u001b[?25l\u001b[H';

/** The folder of someone who left from home, so that what it says is kept. */
async function left(prepare: (folder: string) => void = () => {}): Promise<string> {
  const dataFolder = known();
  prepare(dataFolder);
  const terminal = start([], { dataFolder });
  await terminal.shows('q leave');
  terminal.press('q');
  await terminal.exit;
  return dataFolder;
}

/** Each cell with everything that can be seen of it. */
function cellsOf(terminal: Terminal, rows: number): string[] {
  return Array.from({ length: rows }, (_, row) =>
    terminal
      .cells(row)
      .map((cell) =>
        [
          cell.getChars().trim(),
          cell.getChars().trim() === '' ? '' : [cell.getFgColorMode(), cell.getFgColor(), cell.isBold(), cell.isDim()],
          cell.getBgColorMode(),
          cell.getBgColor(),
          cell.isInverse(),
          cell.isUnderline(),
        ].join(','),
      )
      .join(' '),
  );
}

/** So that the queue on home stands still, and a screen can be compared with a later one; and there is something to tell. */
function atRest(folder: string): void {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ motion: 'reduced', mouse: false }));
  const { lessons } = JSON.parse(readFileSync(join(dirname(built), 'course-index.json'), 'utf8'));
  const [entry] = Object.values<{ entry: { id: string; questions: string[] } }>(lessons).map((head) => head.entry);
  if (entry === undefined) throw new Error('the course has no lessons');
  const days = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
  const events = [
    { type: 'lesson-opened', at: days(9), lesson: entry.id },
    { type: 'lesson-completed', at: days(9), lesson: entry.id },
    ...entry.questions.flatMap((question, index) => [
      { type: 'answered', at: days(8), question, answer: '', correct: index % 3 > 0, confidence: 'sure', ms: 1 },
      { type: 'answered', at: days(1), question, answer: '', correct: index % 2 > 0, confidence: null, ms: 1 },
    ]),
  ];
  const lines = events.map((event, index) => JSON.stringify({ v: 1, id: `event-${index}`, ...event }));
  appendFileSync(join(folder, 'progress.jsonl'), `${lines.join('\n')}\n`);
}

describe('home before the program is there', () => {
  it.each<[string, Wishes]>([
    ['at 80×24', {}],
    ['at 60×20', { columns: 60, rows: 20 }],
    ['at 100×30, on a light background', { columns: 100, rows: 30, env: { COLORFGBG: '0;15' } }],
    ['at 120×40, with 256 colours', { columns: 120, rows: 40, env: { COLORTERM: undefined } }],
    ['at 160×50, with sixteen colours', { columns: 160, rows: 50, env: { COLORTERM: undefined, TERM: 'xterm' } }],
    ['at 200×50, without colour', { columns: 200, rows: 50, env: { NO_COLOR: '1' } }],
    ['in characters of ASCII', { env: { LANG: 'C', LC_ALL: 'C' } }],
  ])('is cell by cell what the program draws, %s', async (_, wishes) => {
    const dataFolder = await left(atRest);
    // The same folder without what is kept: the program draws by itself.
    const kept = readFileSync(join(dataFolder, 'home.json'));
    writeFileSync(join(dataFolder, 'home.json'), '');
    const slow = start([], { ...wishes, dataFolder });
    await slow.shows('q leave');
    expect(slow.sent.startsWith(firstPaint)).toBe(false);
    writeFileSync(join(dataFolder, 'home.json'), kept);
    const fast = start([], { ...wishes, dataFolder });
    await fast.shows('q leave');
    expect(fast.text).toMatch(/due, about/);
    const painted = cellsOf(fast, wishes.rows ?? 24);
    expect(fast.sent.startsWith(firstPaint)).toBe(true);
    // The program has taken over when it asks for keys to be marked; nothing of what stands there has changed.
    await fast.until(() => fast.sent.includes('\u001b[?2004h'), 'the program');
    expect(cellsOf(fast, wishes.rows ?? 24)).toEqual(painted);
    expect(cellsOf(slow, wishes.rows ?? 24)).toEqual(painted);
    // It is opened once: some terminals clear the screen when it is opened again.
    expect(fast.sent.split('\u001b[?1049h')).toHaveLength(2);
  });

  it('keeps the keys that are pressed meanwhile, in their order', async () => {
    const terminal = start([], { dataFolder: await left() });
    await terminal.until(() => terminal.sent.startsWith(firstPaint), 'the first paint');
    terminal.press(keys.down, keys.down, keys.enter);
    await terminal.shows('Waiting or not waiting');
    await terminal.hides('q leave');
    terminal.press(keys.escape);
    await terminal.shows(/▸ Communication/);
  });

  it('is left at once by ctrl-c, and the terminal is given back', async () => {
    const terminal = start([], { dataFolder: await left() });
    await terminal.until(() => terminal.sent.startsWith(firstPaint), 'the first paint');
    terminal.press(keys.ctrlC);
    expect((await terminal.exit).code).toBe(130);
    await terminal.until(() => !terminal.isOnAlternateScreen, 'the screen of before').catch(() => {});
    expect([terminal.isOnAlternateScreen, terminal.isCursorHidden]).toEqual([false, false]);
  });
});

describe('what is kept of home', () => {
  it.each<[string, (folder: string) => void]>([
    [
      'torn',
      (folder) => writeFileSync(join(folder, 'home.json'), readFileSync(join(folder, 'home.json')).subarray(0, 5000)),
    ],
    ['no JSON', (folder) => writeFileSync(join(folder, 'home.json'), 'home')],
    [
      'of another shape',
      (folder) =>
        writeFileSync(
          join(folder, 'home.json'),
          reshaped(folder, {
            lessons: 3,
            days: [
              { from: 0, facts: 7 },
              { from: 9e15, facts: null },
            ],
          }),
        ),
    ],
    ['of another place', (folder) => writeFileSync(join(folder, 'home.json'), reshaped(folder, { minutesEast: 777 }))],
    [
      'older than the journal',
      (folder) =>
        appendFileSync(
          join(folder, 'progress.jsonl'),
          `${JSON.stringify({ v: 1, id: 'later', at: '2026-03-02T09:00:00.000Z', type: 'lesson-opened', lesson: 'three-numbers' })}\n`,
        ),
    ],
  ])('is passed over where it is %s, and kept anew', async (_, damage) => {
    const dataFolder = await left();
    damage(dataFolder);
    const slow = start([], { dataFolder });
    await slow.shows('q leave');
    expect(slow.sent.startsWith(firstPaint)).toBe(false);
    slow.press('q');
    await slow.exit;
    const fast = start([], { dataFolder });
    await fast.shows('q leave');
    expect(fast.sent.startsWith(firstPaint)).toBe(true);
  });

  it('sends nothing to the terminal that it would obey', async () => {
    const dataFolder = await left();
    const evil = 'x\u001b]0;owned\u0007\u009b31m';
    writeFileSync(join(dataFolder, 'home.json'), reshaped(dataFolder, { title: evil }));
    const terminal = start([], { dataFolder });
    await terminal.shows('q leave');
    expect(terminal.sent).not.toMatch(/owned|\u009b/);
  });
});

function reshaped(folder: string, change: object): string {
  const kept = JSON.parse(readFileSync(join(folder, 'home.json'), 'utf8'));
  return JSON.stringify({ ...kept, memory: { ...kept.memory, ...change } });
}
