#!/usr/bin/env node
/** The door: it answers what it can by itself, and brings the rest of the program when that is asked for. */
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { type Answers, answerOf, type Completions } from './cli/answers.js';
import { type Part, partsOf } from './cli/parts.js';
import type { runProgram } from './cli/program.js';

// What the build knows (scripts/build/program.js): the version, the file of each part, and where the program begins.
declare const VERSION: string;
declare const PART_FILES: Readonly<Record<string, string>>;
declare const PROGRAM: string;

const programFolder = import.meta.dirname;

const parts = partsOf(readPart, require);

const answer = answerOf(process.argv.slice(2), {
  version: VERSION,
  answers: () => built('answers.json') as Answers,
  completions: () => built('course-completions.json') as Completions,
  columns: () => process.stdout.columns,
});
if (answer === null || !isSaid(answer)) {
  // The build says that it is this module.
  const program = parts(PROGRAM) as { readonly runProgram: typeof runProgram };
  void program.runProgram({ programFolder, version: VERSION });
}

function readPart(name: string): Part {
  const filename = join(programFolder, 'parts', PART_FILES[name] ?? name);
  return new Script(readFileSync(filename, 'latin1'), { filename }).runInThisContext() as Part;
}

function built(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(programFolder, name), 'utf8'));
  } catch {
    // The program finds out what is wrong, and says so.
    return { help: {} };
  }
}

/** False where not a byte could be written, and the program has to see to it. */
function isSaid(text: string): boolean {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(1, bytes, written);
    return true;
  } catch {
    if (written === 0) return false;
    // A pipe that is full, or whose reader has gone: Node's own stream knows what to do about either.
    process.stdout.on('error', () => process.exit(0)).write(bytes.subarray(written));
    return true;
  }
}
