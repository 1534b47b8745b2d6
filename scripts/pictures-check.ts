/**
 * Opens the contact sheet in a real browser and uses it: `npm run pictures:check [sheet.html]`. It needs a Chromium on this
 * machine (CHROME names it, or the PATH has it) and says so where there is none, with exit code 2.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './pictures/browser.js';

const file = process.argv[2] ?? join(process.cwd(), 'reports', 'pictures', 'sheet.html');
if (!existsSync(file)) stop(`there is no ${file}; "npm run pictures" makes it`);
const browser = findBrowser();
if (browser === null) stop('no Chromium was found; name one in CHROME, or apt-get install chromium');

const folder = mkdtempSync(join(tmpdir(), 'backpressure-sheet-'));
const page = join(folder, 'sheet.html');
const visitor = readFileSync(join(process.cwd(), 'scripts', 'pictures', 'visitor.js'), 'utf8');
writeFileSync(
  page,
  readFileSync(file, 'utf8').replace('</body>', () => `<script>${visitor}</script></body>`),
);
const { stdout, error } = spawnSync(
  browser,
  ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=20000', '--dump-dom', `file://${page}`],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
);
rmSync(folder, { recursive: true, force: true });
if (error !== undefined) stop(`${browser} did not run: ${error.message}`);

const report = /<pre id="visited">([\s\S]*?)<\/pre>/.exec(stdout)?.[1];
if (report === undefined) stop('the page ran no script');
console.log(report);
process.exit(report.includes('✗') ? 1 : 0);

function stop(why: string): never {
  console.error(`pictures:check: ${why}`);
  process.exit(2);
}
