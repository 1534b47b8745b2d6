import { Journal } from '../progress/journal.js';
import type { ForeignLine } from '../progress/journal-lines.js';
import { trouble } from '../progress/trouble.js';
import { troubleWriting } from '../progress/try-folder.js';
import { padEnd } from '../text/width.js';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { type Context, hasColour, hasUnicode, learnersFolder } from './context.js';
import { openCourse } from './open-course.js';
import { print, printJson } from './print.js';

interface Finding {
  readonly name: 'program' | 'course' | 'folder' | 'progress' | 'terminal';
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
        findings.map(({ name, ok, detail }) => `${ok ? 'ok ' : phrase('BAD')}  ${padEnd(phrase(name), 10)}  ${detail}`),
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
      detail: `${course.title}: ${phrase('{n} lesson|{n} lessons', { n: Object.keys(course.lessons).length })}${errors > 0 ? `, ${phrase('{n} error; "backpressure check" lists it|{n} errors; "backpressure check" lists them', { n: errors })}` : ''}`,
    },
    folder(path, now),
    ...(path === null ? [] : [progress(new Journal(path), isToMend ? now : null)]),
    {
      name: 'terminal',
      ok: true,
      detail: isTTY
        ? `${columns} × ${rows}, ${hasColour(context) ? phrase('colour') : phrase('no colour')}, ${hasUnicode(context) ? 'UTF-8' : phrase('plain characters')}`
        : phrase('none: plain lines'),
    },
  ];
}

function folder(path: string | null, now: Date): Finding {
  const name = 'folder' as const;
  if (path === null) {
    return {
      name,
      ok: false,
      detail: phrase('there is no home folder, so nothing is saved; --data-dir names a folder'),
    };
  }
  const why = troubleWriting(path, now);
  return why === null
    ? { name, ok: true, detail: path }
    : {
        name,
        ok: false,
        detail: phrase('{path} cannot be written to ({why}); --data-dir names another', { path, why }),
      };
}

function progress(journal: Journal, mendAt: Date | null): Finding {
  const name = 'progress' as const;
  try {
    const mended = mendAt === null ? null : journal.mend(mendAt);
    const { events, future, foreign } = journal.read();
    const saved = journal.probe();
    const detail = [
      phrase('{n} event|{n} events', { n: events.length }),
      ...(future.length > 0 ? [phrase('{n} from a newer version, kept', { n: future.length })] : []),
      ...(mended === null || mended.name === null
        ? []
        : [
            phrase('{n} damaged line put into {file}|{n} damaged lines put into {file}', {
              n: mended.lines,
              file: mended.name,
            }),
          ]),
      ...damage(foreign),
      ...(saved.saved ? [] : [phrase('nothing can be added to {file}: {why}', { file: journal.file, why: saved.why })]),
    ];
    return { name, ok: foreign.length === 0 && saved.saved, detail: detail.join('; ') };
  } catch (error) {
    return {
      name,
      ok: false,
      detail: phrase('{file} cannot be used ({why}); "backpressure reset --yes" puts it aside', {
        file: journal.file,
        why: trouble(error),
      }),
    };
  }
}

function damage(foreign: readonly ForeignLine[]): string[] {
  if (foreign.length === 0) return [];
  return [
    ...foreign
      .slice(0, told)
      .map(({ line, why }) => phrase('line {line} cannot be used ({why})', { line: String(line), why })),
    ...(foreign.length > told ? [phrase('nor can {n} more', { n: foreign.length - told })] : []),
    phrase('"backpressure doctor --mend" puts them into a file of their own'),
  ];
}
