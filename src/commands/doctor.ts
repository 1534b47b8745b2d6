import { accessSync, constants, statSync } from 'node:fs';
import { plural } from '../text/plural.js';
import type { Command } from './command.js';
import { type Context, hasColour, hasUnicode } from './context.js';
import { openCourse } from './open-course.js';
import { openLearner } from './open-learner.js';
import { print, printJson } from './print.js';

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export const doctor: Command = {
  name: 'doctor',
  arguments: [],
  summary: 'look whether everything the course needs is in order',
  options: [['--json', 'as JSON']],
  async run(context, _args, options) {
    const findings = await examine(context);
    const isWell = findings.every(({ ok }) => ok);
    if (options.json) printJson(context, { ok: isWell, findings });
    else
      print(
        context,
        findings.map(({ name, ok, detail }) => `${ok ? 'ok ' : 'BAD'}  ${name.padEnd(10)}  ${detail}`),
      );
    return isWell ? 0 : 1;
  },
};

async function examine(context: Context): Promise<Finding[]> {
  const { course, problems } = await openCourse(context);
  const { journal, content, notice } = openLearner(context, course);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const { columns = 0, rows = 0, isTTY } = context.stdout;
  return [
    { name: 'program', ok: true, detail: `backpressure ${context.version}, Node ${context.nodeVersion}` },
    {
      name: 'course',
      ok: errors === 0,
      detail: `${course.title}: ${plural(Object.keys(course.lessons).length, 'lesson')}${errors > 0 ? `, ${plural(errors, 'error')}; "backpressure check" lists them` : ''}`,
    },
    folder(journal?.file ?? null, journal?.folder ?? null, notice),
    {
      name: 'progress',
      ok: content.foreign.length === 0,
      detail: [
        plural(content.events.length, 'event'),
        ...(content.future.length > 0 ? [`${content.future.length} from a newer version, kept`] : []),
        ...content.foreign.map(({ line, why }) => `line ${line} cannot be used (${why}) and is kept aside`),
      ].join('; '),
    },
    {
      name: 'terminal',
      ok: true,
      detail: isTTY
        ? `${columns} × ${rows}, ${hasColour(context) ? 'colour' : 'no colour'}, ${hasUnicode(context) ? 'UTF-8' : 'plain characters'}`
        : 'none: plain lines',
    },
  ];
}

function folder(file: string | null, path: string | null, notice: string | null): Finding {
  if (file === null || path === null) return { name: 'folder', ok: false, detail: notice ?? 'nothing can be saved' };
  try {
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) accessSync(path, constants.W_OK);
    return { name: 'folder', ok: true, detail: path };
  } catch {
    return { name: 'folder', ok: false, detail: `${path} cannot be written to; --data-dir names another` };
  }
}
