import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from '../../src/commands/command.js';
import type { Context } from '../../src/commands/context.js';
import { UsageError } from '../../src/commands/context.js';
import { sync } from '../../src/commands/sync.js';
import type { ProgressEvent } from '../../src/progress/event.js';
import { Journal } from '../../src/progress/journal.js';
import { fakeContext } from '../commands/fake-context.js';
import { event } from '../progress/some-events.js';

/** A world of its own for git: no settings, no home and no network of whoever runs the tests. */
export function gitEnvironment(folder: string): Record<string, string> {
  mkdirSync(join(folder, 'home'), { recursive: true });
  return {
    PATH: process.env.PATH ?? '',
    HOME: join(folder, 'home'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(folder, 'home', 'gitconfig'),
  };
}

/** Runs git for a test, in a folder; returns what it prints. */
export function git(folder: string, args: readonly string[], world = folder): string {
  const env = {
    ...gitEnvironment(world),
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@b',
  };
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** An empty repository that machines can push to. */
export function bareRepository(folder: string): string {
  git(folder, ['init', '--quiet', '--bare', 'remote.git']);
  return join(folder, 'remote.git');
}

/** A machine of a learner, in a folder of its own. */
export class Laptop {
  readonly folder: string;
  readonly data: string;
  readonly journal: Journal;
  readonly #env: Record<string, string>;
  #events = 0;
  readonly #name: string;

  constructor(world: string, name: string) {
    this.#name = name;
    this.folder = join(world, name);
    this.data = join(this.folder, 'data');
    mkdirSync(this.data, { recursive: true });
    this.journal = new Journal(this.data);
    this.#env = gitEnvironment(world);
  }

  context(more: Partial<Context> = {}) {
    const named = `${this.#name}-0000-0000`;
    let ids = 0;
    return fakeContext(this.folder, { env: this.#env, newId: () => `${named}-${ids++}`, ...more });
  }

  /** Does something on it, at an hour of one day. */
  learn(hour: number, lesson = `lesson-${this.#name}`): ProgressEvent {
    const at = `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`;
    const made = event(`${this.#name}-event-${this.#events++}`, at, { type: 'step-reached', lesson, step: hour });
    this.journal.append(made);
    return made;
  }

  /** What the command says; an error is a line with an exclamation mark before it. */
  async sync(place?: string, options: Options = { yes: true }, more: Partial<Context> = {}): Promise<string> {
    const context = this.context(more);
    try {
      await sync.run(context, [place], options);
      return context.said();
    } catch (error) {
      if (error instanceof UsageError) return `! ${error.message}\n`;
      throw error;
    }
  }

  ids(): string[] {
    return this.journal
      .read()
      .events.map(({ id }) => id)
      .sort();
  }
}

/** A file on a branch of a repository, put there by somebody with git alone. */
export function plant(world: string, repository: string, branch: string, put: (worktree: string) => void): void {
  const worktree = join(world, 'planting');
  git(world, ['clone', '--quiet', repository, worktree]);
  try {
    git(worktree, ['checkout', '--quiet', branch], world);
  } catch {
    git(worktree, ['checkout', '--quiet', '--orphan', branch], world);
  }
  put(worktree);
  git(worktree, ['add', '--all'], world);
  git(worktree, ['commit', '--quiet', '--allow-empty', '-m', 'planted'], world);
  git(worktree, ['push', '--quiet', 'origin', branch], world);
  execFileSync('rm', ['-rf', worktree]);
}
