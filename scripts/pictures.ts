/** Makes the pictures of the documentation from the built program itself: `npm run pictures`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picture } from '../test/terminal/picture.js';
import { keys, Terminal } from '../test/terminal/terminal.js';

const folder = join(process.cwd(), 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'backpressure-pictures-'));
writeFileSync(join(data, 'progress.jsonl'), someProgress());

const scenes: Record<string, (name: string) => Promise<void>> = {
  home: (name) => shoot(name, [], async (terminal) => void (await terminal.shows('Continue'))),
  lesson: (name) =>
    shoot(name, ['learn', 'queues-that-absorb'], async (terminal) => {
      await terminal.shows('step 3/');
      terminal.press(keys.left);
      await terminal.shows('step 2/');
    }),
  question: (name) =>
    shoot(name, ['quiz', 'queues-that-absorb', '--seed', '3'], async (terminal) => {
      await terminal.shows('6,000');
      terminal.press('75!', keys.enter);
      await terminal.shows('Not right');
    }),
  simulation: (name) =>
    shoot(name, ['sim', 'queue', '--scenario', 'flash-sale'], async (terminal) => {
      await terminal.shows('consumers');
      terminal.press(' ');
      await terminal.shows('drains by');
      await terminal.shows(/oldest 1[5-9] s/);
      terminal.press(' ');
      await terminal.shows('‖');
    }),
};

const wanted = process.argv.slice(2);
for (const [name, scene] of Object.entries(scenes)) {
  if (wanted.length === 0 || wanted.includes(name)) await scene(name);
}
rmSync(data, { recursive: true, force: true });
process.exit(0);

async function shoot(name: string, args: readonly string[], act: (terminal: Terminal) => Promise<void>): Promise<void> {
  const terminal = new Terminal(args, { dataFolder: data });
  await act(terminal);
  // The footer is the last thing to be drawn.
  await terminal.shows(/[?g] keys/);
  writeFileSync(join(folder, `${name}.svg`), picture(terminal));
  console.log(`docs/pictures/${name}.svg`);
  await terminal.close();
}

/** A learner in the middle of the course, three days running. */
function someProgress(): string {
  const at = (days: number, minutes: number) =>
    new Date(Date.now() - days * 86_400_000 + minutes * 60_000).toISOString();
  let count = 0;
  const event = (days: number, event: object) =>
    JSON.stringify({ v: 1, id: `picture-${count++}`, at: at(days, count), ...event });
  const done = (days: number, lesson: string) => [
    event(days, { type: 'lesson-opened', lesson }),
    event(days, { type: 'lesson-completed', lesson }),
  ];
  const answered = (days: number, question: string, correct: boolean) =>
    event(days, {
      type: 'answered',
      question,
      answer: 0,
      correct,
      points: correct ? 1 : 0,
      confidence: null,
      ms: 9000,
    });
  return `${[
    ...done(2, 'sync-and-async-basics'),
    answered(2, 'accepted-202', true),
    ...done(2, 'when-waiting-is-right'),
    ...done(1, 'cost-of-waiting'),
    ...done(1, 'why-cache'),
    ...done(1, 'what-they-hear'),
    event(0, { type: 'lesson-opened', lesson: 'queues-that-absorb' }),
    event(0, { type: 'step-reached', lesson: 'queues-that-absorb', step: 3 }),
  ].join('\n')}\n`;
}
