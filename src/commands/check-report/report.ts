import { lstatSync } from 'node:fs';
import path, { resolve } from 'node:path';
import type { Checked } from '../../content/check.js';
import { replaceFile } from '../../progress/replace-file.js';
import { trouble } from '../../progress/trouble.js';
import type { Command, Options } from '../command.js';
import { type Context, UsageError } from '../context.js';
import { printAsJson, printJson, say } from '../print.js';
import { githubLines } from './github.js';
import { sarifLog } from './sarif.js';
import { sourcePath } from './source-path.js';

export const reportOptions: Command['options'] = [
  ['--json', 'as JSON'],
  ['--github', 'as workflow commands, which GitHub shows beside the lines of a pull request'],
  ['--sarif [file]', 'as a SARIF log, into a file or to the standard output'],
];

/** Refuses two formats for one output, before anything is checked. Throws a UsageError. */
export function refuseTwoFormats(context: Context, options: Options): void {
  const wanted = ['json', 'github', 'sarif'].filter((name) => options[name] === true);
  const [one, other] = wanted;
  if (other !== undefined)
    throw new UsageError(`--${one} and --${other} both go to the standard output; choose one, or give --sarif a file`);
  if (typeof options.sarif === 'string') {
    const stands = lstatSync(resolve(context.currentFolder, options.sarif), { throwIfNoEntry: false });
    if (stands?.isDirectory())
      throw new UsageError(
        `--sarif takes a file, and ${options.sarif} is a folder; write "check ${options.sarif} --sarif", or name a file`,
      );
  }
}

/** How much has been said of what was found: all of it, all problems but no sum, or nothing. */
type Said = 'all' | 'problems' | 'nothing';

/** Says what was found in the formats that were asked for. */
export function report(context: Context, checked: Checked, folder: string, options: Options): Said {
  const { currentFolder, env, version } = context;
  const fileOf = sourcePath({ folder, currentFolder, workspace: env.GITHUB_WORKSPACE }, path);
  const log = () => `${JSON.stringify(sarifLog(checked.problems, fileOf, version), null, 2)}\n`;
  if (typeof options.sarif === 'string') writeReport(context, options.sarif, log());
  if (options.json) printJson(context, checked);
  else if (options.sarif === true) printAsJson(context, log());
  else if (options.github) {
    const lines = githubLines(checked.problems, fileOf);
    if (lines.length > 0) say(context, `${lines.join('\n')}\n`);
    return 'problems';
  } else return 'nothing';
  return 'all';
}

function writeReport(context: Context, named: string, text: string): void {
  try {
    replaceFile(resolve(context.currentFolder, named), Buffer.from(text), context.now());
  } catch (error) {
    throw new UsageError(`${named} cannot be written (${trouble(error)})`);
  }
}
