/**
 * Pictures of every screen at every size, from the built program in a pseudo-terminal, on one page to flip through:
 *
 *   npm run pictures                   all of them, into reports/pictures/sheet.html
 *   npm run pictures -- queue 80x24    scenes whose name begins with "queue" (or of a kind: practice, help), at 80×24
 *   npm run pictures -- --readme       only those of the README, one of them moving, into docs/pictures
 *   npm run pictures -- --svg …        each picture as a file of its own beside the sheet too; --png as a PNG
 *
 * A picture of any other command: scripts/picture.ts. The scenes are data in scripts/pictures/scenes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drain, film } from './pictures/film.js';
import { inParallel } from './pictures/in-parallel.js';
import { builtCourse } from './pictures/learners.js';
import { movie } from './pictures/movie.js';
import { toPng } from './pictures/png.js';
import { allScenes } from './pictures/scenes/all.js';
import { type Scene, type Size, sizeName, sizes } from './pictures/scenes/scene.js';
import { sheet } from './pictures/sheet.js';
import { looks, svg } from './pictures/svg.js';
import { type Taken, take } from './pictures/take.js';

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const scenes = allScenes(builtCourse());

/** Which scene stands in the README, at which size, under which name. */
const readme: readonly (readonly [file: string, scene: string, size: Size])[] = [
  ['home', 'home', { columns: 100, rows: 30 }],
  ['lesson', 'lesson', { columns: 80, rows: 24 }],
  ['question', 'answer-number', { columns: 80, rows: 24 }],
  ['simulation', 'queue-playing', { columns: 120, rows: 40 }],
];

if (flags.includes('--readme')) await makeReadme();
else await makeSheet();
// A pseudo-terminal that has ended keeps the event loop waiting for a while.
process.exit(process.exitCode ?? 0);

async function makeReadme(): Promise<void> {
  const folder = join(process.cwd(), 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  for (const [file, name, size] of readme) {
    const scene = scenes.find((each) => each.name === name);
    if (scene === undefined) throw new Error(`the README asks for a scene "${name}", which there is not`);
    const taken = await take(scene, size);
    tell(taken);
    writeFileSync(join(folder, `${file}.svg`), svg(taken.shot));
  }
  const frames = await film(['learn', 'queues-that-absorb'], { columns: 80, rows: 24 }, drain);
  writeFileSync(join(folder, 'drain.svg'), movie(frames));
}

async function makeSheet(): Promise<void> {
  const wantedSizes = sizes.filter((size) => words.includes(sizeName(size)));
  const names = words.filter((word) => !/^\d+x\d+$/.test(word));
  const unknown = names.filter((word) => !scenes.some((scene) => isWanted(scene, [word])));
  if (unknown.length > 0) {
    console.error(
      `pictures: no scene begins with "${unknown.join('", "')}"; there are ${scenes.map(({ name }) => name).join(', ')}`,
    );
    process.exit(2);
  }
  const wanted = scenes.filter((scene) => names.length === 0 || isWanted(scene, names));
  const jobs = wanted.flatMap((scene) =>
    (wantedSizes.length > 0 ? wantedSizes : sizes).map((size) => ({ scene, size })),
  );
  const taken = await inParallel(jobs, 3, async ({ scene, size }) => {
    const picture = await take(scene, size);
    tell(picture);
    return picture;
  });
  const folder = join(process.cwd(), 'reports', 'pictures');
  mkdirSync(folder, { recursive: true });
  const part = (name: string) => readFileSync(join(process.cwd(), 'scripts', 'pictures', name), 'utf8').trim();
  const file = join(folder, 'sheet.html');
  writeFileSync(file, sheet(taken, { style: part('page.css'), script: part('page.js') }));
  for (const { scene, size, shot } of taken) {
    const picture = svg(shot, looks[scene.on ?? 'dark']);
    const path = join(folder, `${scene.name}-${sizeName(size)}`);
    if (flags.includes('--svg')) writeFileSync(`${path}.svg`, picture);
    if (flags.includes('--png')) await toPng(picture, `${path}.png`);
  }
  const stuck = taken.filter(({ trouble }) => trouble !== null).length;
  console.log(`${taken.length - stuck} pictures${stuck === 0 ? '' : `, ${stuck} that did not get there`}: ${file}`);
}

function isWanted({ name, group }: Scene, words: readonly string[]): boolean {
  return words.some((word) => name === word || name.startsWith(`${word}-`) || group === word);
}

function tell({ scene, size, trouble }: Taken): void {
  if (trouble === null) return;
  process.exitCode = 1;
  console.error(`✗ ${scene.name} at ${sizeName(size)}: ${trouble}`);
}
