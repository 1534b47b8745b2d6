import { readFileSync, realpathSync, statSync } from 'node:fs';
import path, { type PlatformPath } from 'node:path';
import { cleanLine } from '../content/sanitize.js';
import { type Context, UsageError } from './context.js';

type Surroundings = Pick<Context, 'currentFolder' | 'env' | 'platform'>;

/** "team-course", "@team/course": what npm takes for the name of a package. */
const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/** Addresses that git clones. */
const address = /^(?:(?:https?|ssh|git|file):\/\/|git@|git\+|github:|[\w.-]+@[\w.-]+:)/;

/**
 * The folder of the course that `--course` names: a folder, or an installed package, in whose place no code is ever run. A folder
 * comes first. A package is looked for in the `node_modules` of the current folder, of those above it, and of npm's own prefix.
 * Throws a UsageError that says where it was looked for.
 */
export function locateCourse(surroundings: Surroundings, named: string): string {
  const { currentFolder } = surroundings;
  const folder = path.resolve(currentFolder, named);
  if (isThere(folder) || named === '') return folder;
  if (address.test(named)) {
    const shown = cleanLine(named);
    throw new UsageError(
      `${shown} is an address, and --course takes a folder: git clone ${shown} my-course, then --course my-course`,
    );
  }
  if (!packageName.test(named)) return folder;
  const tried = modulesFolders(surroundings, path);
  const found = tried.map((modules) => path.join(modules, named)).find(isThere);
  if (found !== undefined) return courseIn(found, named);
  const where = tried.slice(0, 2).join(', ') + (tried.length > 2 ? ` and ${tried.length - 2} more above` : '');
  throw new UsageError(
    `no course "${named}": there is no folder ${folder}, and no such package in ${where}; install the package, or name a folder`,
  );
}

/** Every `node_modules` that a package may lie in, the nearest first. */
export function modulesFolders({ currentFolder, env, platform }: Surroundings, of: PlatformPath): readonly string[] {
  const folders: string[] = [];
  for (let at = currentFolder; ; at = of.dirname(at)) {
    if (of.basename(at) !== 'node_modules') folders.push(of.join(at, 'node_modules'));
    if (of.dirname(at) === at) break;
  }
  const prefix = env.npm_config_prefix ?? env.PREFIX;
  if (prefix !== undefined && of.isAbsolute(prefix)) {
    folders.push(platform === 'win32' ? of.join(prefix, 'node_modules') : of.join(prefix, 'lib', 'node_modules'));
  }
  return folders;
}

/** The course in a package: the folder that its package.json names, or the package itself. */
function courseIn(root: string, named: string): string {
  const within = courseFolderOf(root);
  if (within === null) return root;
  const folder = path.resolve(root, within);
  const way = isThere(folder) ? path.relative(realpathSync(root), realpathSync(folder)) : within;
  if (way.split(/[\\/]/)[0] === '..' || path.isAbsolute(way))
    throw new UsageError(
      `the package "${named}" says that its course is in ${cleanLine(within)}, which is outside of it`,
    );
  return folder;
}

/** `"backpressure": {"course": "docs/course"}` in a package.json; null where nothing of the kind can be read. */
function courseFolderOf(root: string): string | null {
  try {
    const about: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const ours = typeof about === 'object' && about !== null && 'backpressure' in about ? about.backpressure : null;
    const course = typeof ours === 'object' && ours !== null && 'course' in ours ? ours.course : null;
    return typeof course === 'string' && course !== '' ? course : null;
  } catch {
    return null;
  }
}

function isThere(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false }) !== undefined;
}
