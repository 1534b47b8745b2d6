/**
 * A picture of any command at any size, to look at while working on a screen:
 *
 *   node scripts/build.js && node scripts/run.js scripts/picture.ts out.png 120x40 learn queues-that-absorb -- enter 20 enter see:drains
 *
 * First the file: .png (needs rsvg-convert or chromium), .svg, or .txt; "-" prints the text. Then the size, the command's own
 * words, and after "--" what to press: keys by name (enter, right, ctrl-p, space), other words as they are typed, "see:WORDS"
 * to wait until WORDS stand on the screen, "fresh" for a learner without progress, "light" for the light theme,
 * "theme:NAME" for a theme from the settings, "on:light" for a light terminal.
 * Where nothing says what to wait for, it waits until nothing is drawn any more, or half a second of drawing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Terminal } from '../test/terminal/terminal.js';
import { learnersIn } from './pictures/learners.js';
import { play, sequenceOf } from './pictures/play.js';
import { toPng } from './pictures/png.js';
import { shoot } from './pictures/shoot.js';
import { stageOf } from './pictures/stage.js';
import { type LookName, looks, svg } from './pictures/svg.js';

const [out = '', size = '', ...rest] = process.argv.slice(2);
const [, columns = '', rows = ''] = /^(\d+)x(\d+)$/.exec(size) ?? [];
if (columns === '') {
  console.error(
    'usage: node scripts/run.js scripts/picture.ts <out.png|out.svg|out.txt|-> 80x24 [command…] [-- keys…]',
  );
  process.exit(2);
}
const split = rest.indexOf('--');
const args = split === -1 ? rest : rest.slice(0, split);
const words = split === -1 ? [] : rest.slice(split + 1);
const wish = (prefix: string) => words.find((word) => word.startsWith(prefix))?.slice(prefix.length);
const theme = words.includes('light') ? 'light' : wish('theme:');
const look: LookName = (wish('on:') ?? theme) === 'light' ? 'light' : 'dark';

const data = mkdtempSync(join(tmpdir(), 'backpressure-picture-'));
learnersIn(data, words.includes('fresh') ? 'fresh' : 'midway', Date.now());
if (theme !== undefined) writeFileSync(join(data, 'settings.json'), JSON.stringify({ theme }));
const program = join(process.cwd(), 'dist', 'cli.js');
const terminal = new Terminal(args, { columns: Number(columns), rows: Number(rows), dataFolder: data, program });
const stage = stageOf(terminal);
let trouble = '';
try {
  await terminal.until(() => terminal.text.trim() !== '', 'anything');
  await stage.settle(0);
  for (const word of words) {
    if (word === 'fresh' || word === 'light' || word.startsWith('theme:') || word.startsWith('on:')) continue;
    if (word.startsWith('see:')) await play(stage, [{ see: word.slice(4) }]);
    else {
      const before = terminal.drawn;
      terminal.press(sequenceOf(word));
      await stage.settle(before);
    }
  }
} catch (error) {
  // What stands there is what somebody wants to look at then.
  trouble = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
const picture = svg(shoot(terminal), looks[look]);
const { text } = terminal;
await terminal.close();
rmSync(data, { recursive: true, force: true });
if (out === '-') console.log(text);
else if (out.endsWith('.txt')) writeFileSync(out, `${text}\n`);
else if (out.endsWith('.svg')) writeFileSync(out, picture);
else await toPng(picture, out);
if (trouble !== '') console.error(trouble);
process.exit(trouble === '' ? 0 : 1);
