import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from './place.js';
import { protocols } from './target.js';

/** How git is run. */
export interface GitOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The repository that it works in. */
  readonly folder: string;
  /** Whether it may ask for a password: only where a person sits at a terminal that nothing else is drawn on. */
  readonly mayAsk: boolean;
  /** After so long without an end it is stopped, in milliseconds; one that may ask has all the time it needs. */
  readonly patience: number;
  /** It is stopped when the repository has grown beyond this, in bytes. */
  readonly largest: number;
  /** Is told of each child, so that none outlives the program; called again when it has ended. */
  onChild(stop: (() => void) | null): void;
}

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  /** What it complained about, in English. */
  readonly stderr: string;
  readonly stopped: 'late' | 'large' | null;
}

/** How often the repository is weighed while git works in it, in milliseconds. */
const weighEvery = 200;

/** Variables that would lead git to another repository than the one it is told: they are set while a hook runs. */
const astray =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|NAMESPACE|PREFIX|OBJECT_DIRECTORY|ALTERNATE_.*|CEILING_.*|TRACE.*|SHALLOW_FILE|TEMPLATE_DIR|CONFIG|CONFIG_PARAMETERS)$/;

/**
 * Runs git, the learner's own with their settings and credentials, without a shell, and waits for its end. It runs no hook,
 * and no helper but those of the protocols that are allowed. Throws Refused where there is no git.
 */
export function runGit(args: readonly string[], options: GitOptions, input?: Buffer): Promise<GitResult> {
  const { env, folder, mayAsk, patience, largest, onChild } = options;
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !astray.test(name)));
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...always, ...args], {
      cwd: folder,
      env: {
        ...own,
        GIT_DIR: folder,
        GIT_ALLOW_PROTOCOL: protocols.join(':'),
        LC_ALL: 'C',
        ...(!mayAsk && { GIT_TERMINAL_PROMPT: '0' }),
      },
      stdio: ['pipe', 'pipe', 'pipe'],
      // In a session of its own it has no terminal: neither it nor ssh can ask behind a full screen and wait for ever.
      detached: !mayAsk,
      windowsHide: true,
    });
    const out: Buffer[] = [];
    let length = 0;
    let complaint = '';
    let stopped: GitResult['stopped'] = null;
    const stop = (why: GitResult['stopped'] = null) => {
      stopped = why;
      try {
        if (!mayAsk && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    };
    const clock = mayAsk ? undefined : setTimeout(() => stop('late'), patience);
    const scale = setInterval(() => bytesIn(folder) > largest && stop('large'), weighEvery);
    onChild(() => stop());
    const end = () => {
      clearTimeout(clock);
      clearInterval(scale);
      onChild(null);
    };
    child.on('error', (error) => {
      end();
      const isMissing = 'code' in error && error.code === 'ENOENT';
      reject(
        isMissing ? new Refused('git is not installed, or not on the PATH; a folder that is synced needs none') : error,
      );
    });
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= largest) out.push(chunk);
      else stop('large');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 10_000) complaint += chunk.toString('utf8');
    });
    child.on('close', (code) => {
      end();
      // What is small comes quicker than it is weighed.
      if (bytesIn(folder) > largest) stopped = 'large';
      resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr: complaint, stopped });
    });
    // It may end before it has read all.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** No hook of anyone's, no work behind our back, no other repository inside this one. */
const always = [
  ...['core.hooksPath=/dev/null', 'gc.auto=0', 'maintenance.auto=false', 'submodule.recurse=false'],
  ...[
    'core.fsmonitor=false',
    'protocol.ext.allow=never',
    'core.alternateRefsCommand=:',
    'push.gpgSign=false',
    'fetch.unpackLimit=1',
  ],
].flatMap((setting) => ['-c', setting]);

/** What came from elsewhere: git takes it into one pack, whose name changes while it grows. */
function bytesIn(repository: string): number {
  const packs = join(repository, 'objects', 'pack');
  try {
    const sizes = readdirSync(packs).map((name) => statSync(join(packs, name), { throwIfNoEntry: false })?.size ?? 0);
    return sizes.reduce((total, size) => total + size, 0);
  } catch {
    return 0;
  }
}
