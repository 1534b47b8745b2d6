import { Journal } from '../progress/journal.js';
import type { ForeignLine } from '../progress/journal-lines.js';
import { trouble } from '../progress/trouble.js';
import { troubleWriting } from '../progress/try-folder.js';
import { plural } from '../text/plural.js';
import type { Command } from './command.js';
import { type Context, hasColour, hasUnicode, learnersFolder } from './context.js';
import { openCourse } from './open-course.js';
import { print, printJson } from './print.js';

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** So many damaged lines are told one by one. */
const told = 5;

export const doctor: Command = {
  name: 'doctor',
  arguments: [],
  summary: 'look whether everything the course needs is in order',
  options: [
    ['--mend', 'put damaged lines of your progress into a file of their own'],
    ['--json', 'as JSON'],
  ],
  async run(context, _args, options) {
    const findings = await examine(context, options.mend === true);
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

async function examine(context: Context, isToMend: boolean): Promise<Finding[]> {
  const { course, problems } = await openCourse(context);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const { columns = 0, rows = 0, isTTY } = context.stdout;
  const now = new Date(context.now());
  const path = learnersFolder(context);
  return [
    { name: 'program', ok: true, detail: `backpressure ${context.version}, Node ${context.nodeVersion}` },
    {
      name: 'course',
      ok: errors === 0,
      detail: `${course.title}: ${plural(Object.keys(course.lessons).length, 'lesson')}${errors > 0 ? `, ${plural(errors, 'error')}; "backpressure check" lists them` : ''}`,
    },
    folder(path, now),
    ...(path === null ? [] : [progress(new Journal(path), isToMend ? now : null)]),
    {
      name: 'terminal',
      ok: true,
      detail: isTTY
        ? `${columns} × ${rows}, ${hasColour(context) ? 'colour' : 'no colour'}, ${hasUnicode(context) ? 'UTF-8' : 'plain characters'}`
        : 'none: plain lines',
    },
  ];
}

function folder(path: string | null, now: Date): Finding {
  const name = 'folder';
  if (path === null) {
    return { name, ok: false, detail: 'there is no home folder, so nothing is saved; --data-dir names a folder' };
  }
  const why = troubleWriting(path, now);
  return why === null
    ? { name, ok: true, detail: path }
    : { name, ok: false, detail: `${path} cannot be written to (${why}); --data-dir names another` };
}

function progress(journal: Journal, mendAt: Date | null): Finding {
  const name = 'progress';
  try {
    const mended = mendAt === null ? null : journal.mend(mendAt);
    const { events, future, foreign } = journal.read();
    const saved = journal.probe();
    const detail = [
      plural(events.length, 'event'),
      ...(future.length > 0 ? [`${future.length} from a newer version, kept`] : []),
      ...(mended === null || mended.name === null
        ? []
        : [`${plural(mended.lines, 'damaged line')} put into ${mended.name}`]),
      ...damage(foreign),
      ...(saved.saved ? [] : [`nothing can be added to ${journal.file}: ${saved.why}`]),
    ];
    return { name, ok: foreign.length === 0 && saved.saved, detail: detail.join('; ') };
  } catch (error) {
    const wayOut = '"backpressure reset --yes" puts it aside';
    return { name, ok: false, detail: `${journal.file} cannot be used (${trouble(error)}); ${wayOut}` };
  }
}

function damage(foreign: readonly ForeignLine[]): string[] {
  if (foreign.length === 0) return [];
  return [
    ...foreign.slice(0, told).map(({ line, why }) => `line ${line} cannot be used (${why})`),
    ...(foreign.length > told ? [`nor can ${foreign.length - told} more`] : []),
    '"backpressure doctor --mend" puts them into a file of their own',
  ];
}
