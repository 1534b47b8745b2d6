#!/usr/bin/env node
/** The door: it answers what it can by itself, and brings the rest of the program when that is asked for. */
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { type Answers, answerOf, type Completions } from './cli/answers.js';
import type { CodeCache } from './cli/code-cache.js';
import type { paintFirst } from './cli/first-paint.js';
import { type Part, partsOf } from './cli/parts.js';
import type { runProgram } from './cli/program.js';
import { catalogueParts, type Language } from './words/language.js';
import type { Spoken } from './words/phrase.js';

// What the build knows (scripts/build/program.js): the version, the file of each part, and where the program begins.
declare const VERSION: string;
declare const PART_FILES: Readonly<Record<string, string>>;
declare const PROGRAM: string;

const programFolder = import.meta.dirname;
const words = process.argv.slice(2);

const answer =
  dueAnswer() ??
  answerOf(words, {
    version: VERSION,
    answers: () => built(answersName()) as Answers,
    completions: () => built('course-completions.json') as Completions,
    columns: () => process.stdout.columns,
  });
if (answer === null || !isSaid(answer)) open();

/** What `progress --due` says, where that is known. */
function dueAnswer(): string | null {
  if (words.length !== 2 || words[0] !== 'progress' || words[1] !== '--due') return null;
  const { dueText, knownDue } = alone<typeof import('./cli/known-due.js')>('known-due');
  const due = knownDue(programFolder, VERSION);
  return due === null ? null : dueText(due, spoken());
}

function open(): void {
  // What is painted first is so little that to ask for what is kept of it takes longer than to compile it.
  const painted =
    words.length === 0
      ? alone<{ paintFirst: typeof paintFirst }>('first-paint').paintFirst(programFolder, VERSION, spoken())
      : null;
  const { CodeCache: Cache, codeFolder } = alone<typeof import('./cli/code-cache.js')>('code-cache');
  const cache: CodeCache = new Cache(codeFolder(process.env, process.platform, VERSION));
  // Each command uses other functions of a part, and only those that were used are kept.
  const kind = /^[a-z]+$/.test(words[0] ?? '') ? words[0] : 'home';
  const parts = partsOf((name) => {
    const { file, path, code } = partNamed(name);
    return cache.compile(`${kind}-${file}`, code, path).runInThisContext() as Part;
  }, require);
  // The build says that it is this module.
  const program = parts(PROGRAM) as { readonly runProgram: typeof runProgram };
  void program.runProgram({ programFolder, version: VERSION, painted });
}

/** The help in the language that is spoken. */
function answersName(): string {
  const language = languageOfDoor();
  return language === 'en' ? 'answers.json' : `answers-${language}.json`;
}

/** The language that is spoken, with its phrases; null for English. */
function spoken(): Spoken | null {
  const tag = languageOfDoor();
  if (tag === 'en') return null;
  // The part holds one module with one catalogue.
  const [module = {}] = Object.values(alone<Record<string, Record<string, Spoken['phrases']>>>(catalogueParts[tag]));
  return { tag, phrases: Object.values(module)[0] ?? {} };
}

function languageOfDoor(): Language {
  return alone<typeof import('./cli/door-language.js')>('door-language').doorLanguage(words);
}

/** A part that needs no other. */
function alone<Exports>(name: string): Exports {
  const { path, code } = partNamed(name);
  const module = { exports: {} };
  (new Script(code, { filename: path }).runInThisContext() as Part)(require, module, module.exports);
  return module.exports as Exports;
}

function partNamed(name: string): { readonly file: string; readonly path: string; readonly code: string } {
  const file = PART_FILES[name] ?? name;
  const path = join(programFolder, 'parts', file);
  // Every character beyond ASCII is written as an escape in it.
  return { file, path, code: readFileSync(path, 'latin1') };
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
