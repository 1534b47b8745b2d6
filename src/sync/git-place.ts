import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type GitOptions, type GitResult, runGit } from './git.js';
import { gitTrouble } from './git-trouble.js';
import { clearLeftovers, workPrefix } from './leftovers.js';
import { behind, type Look, mostFiles, type Place, type PlacedFile, Refused } from './place.js';
import { isLocal, shownTarget } from './target.js';

/** What a git place needs of the program around it. */
export interface GitSurroundings extends Omit<GitOptions, 'folder'> {
  /** A folder for the repository that it works in and leaves nothing of. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface Entry extends PlacedFile {
  readonly mode: string;
  readonly type: string;
  readonly object: string;
}

/**
 * A branch of a git repository. Nothing of it is ever checked out: files are read from and put into the repository itself,
 * so a link, a name with `..` in it or a hook that someone left there has nowhere to act. The repository on this side is
 * made for one sync and thrown away: what a killed one leaves behind stops nobody.
 */
export class GitPlace implements Place {
  readonly #url: string;
  readonly #branch: string;
  readonly #shown: string;
  readonly #options: GitOptions;
  /** A file with more bytes is not taken; of all together git takes twice as many. */
  readonly #largest: number;
  #isMade = false;

  constructor(url: string, branch: string, { folder, now, largest, ...options }: GitSurroundings) {
    this.#largest = largest;
    this.#url = url;
    this.#branch = `refs/heads/${branch}`;
    this.#shown = shownTarget({ kind: 'git', url });
    clearLeftovers(folder, now);
    this.#options = { ...options, largest: 2 * largest, folder: mkdtempSync(join(folder, workPrefix)) };
  }

  async look(isOurs: (name: string) => boolean): Promise<Look> {
    if (!this.#isMade) await this.#git(['init', '--quiet', '--bare', '--template=', '--initial-branch=unused', '.']);
    this.#isMade = true;
    const tip = await this.#fetch();
    const entries = tip === null ? [] : this.#read(await this.#git(['ls-tree', '-z', '-l', '--full-tree', tip]));
    const ours = entries.filter(({ name }) => isOurs(name));
    for (const entry of ours) this.#refuse(entry);
    if (ours.length > mostFiles)
      throw new Refused(`${this.#shown} has ${ours.length} files of progress; nobody has so many machines`);
    return {
      files: ours,
      others: entries.length - ours.length,
      read: (file) => this.#bytes(file, entries),
      put: async (name, bytes, how) => {
        const before = entries.find((entry) => entry.name === name);
        const old = how === 'append' && before !== undefined ? await this.#bytes(before, entries) : Buffer.alloc(0);
        return this.#push(tip, entries, name, Buffer.concat([old, behind(old, bytes)]));
      },
    };
  }

  close(): void {
    rmSync(this.#options.folder, { recursive: true, force: true });
  }

  /** The newest commit of the branch; null where there is none yet. */
  async #fetch(): Promise<string | null> {
    const fetched = await this.#run([
      ...['fetch', '--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'],
      ...(isLocal({ url: this.#url }) ? [`--upload-pack=${guarded} upload-pack`] : []),
      ...['--', this.#url, `+${this.#branch}:${this.#branch}`],
    ]);
    if (fetched.code === 0 && fetched.stopped === null) return this.#line(await this.#git(['rev-parse', this.#branch]));
    if (/couldn't find remote ref/i.test(fetched.stderr)) return null;
    throw gitTrouble(fetched, this.#shown);
  }

  #read({ stdout }: GitResult): Entry[] {
    const lines = stdout
      .toString('utf8')
      .split('\0')
      .filter((line) => line !== '');
    return lines.map((line) => {
      const [head = '', name = ''] = split(line, '\t');
      const [mode = '', type = '', object = '', size = ''] = head.split(/ +/);
      return { name, mode, type, object, size: Number(size) || 0 };
    });
  }

  /** Only files as git makes them by itself are read. */
  #refuse({ name, mode, type, size }: Entry): void {
    const what =
      type === 'tree' ? 'a folder' : mode === '120000' ? 'a link' : type === 'blob' ? null : 'another repository';
    if (what !== null) throw new Refused(`${name} in ${this.#shown} is ${what} and no file; nothing was taken`);
    if (size > this.#largest)
      throw new Refused(`${name} in ${this.#shown} is larger than any journal; nothing was taken`);
  }

  async #bytes({ name }: PlacedFile, entries: readonly Entry[]): Promise<Buffer> {
    const entry = entries.find((one) => one.name === name);
    if (entry === undefined) throw new Refused(`${name} is not in ${this.#shown}`);
    return (await this.#git(['cat-file', 'blob', entry.object])).stdout;
  }

  /** One commit on top of what was looked at. */
  async #push(tip: string | null, entries: readonly Entry[], name: string, bytes: Buffer): Promise<boolean> {
    const object = this.#line(await this.#git(['hash-object', '-w', '--stdin'], bytes));
    const kept = entries.filter((entry) => entry.name !== name);
    const tree = [...kept, { mode: '100644', type: 'blob', object, name }]
      .map((entry) => `${entry.mode} ${entry.type} ${entry.object}\t${entry.name}\0`)
      .join('');
    const made = this.#line(await this.#git(['mktree', '-z', '--missing'], Buffer.from(tree)));
    const parent = tip === null ? [] : ['-p', tip];
    const commit = this.#line(await this.#git(['commit-tree', made, ...parent, '-m', 'Sync']));
    const pushed = await this.#run([
      ...['push', '--quiet', '--no-verify', '--no-signed', '--recurse-submodules=no'],
      ...(isLocal({ url: this.#url }) ? [`--receive-pack=${guarded} receive-pack`] : []),
      ...['--', this.#url, `${commit}:${this.#branch}`],
    ]);
    if (pushed.code === 0) return true;
    // Somebody pushed since it was looked at, or is doing so right now.
    if (
      /fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|remote ref updated|already exists/i.test(
        pushed.stderr,
      )
    )
      return false;
    throw gitTrouble(pushed, this.#shown);
  }

  async #git(args: readonly string[], input?: Buffer): Promise<GitResult> {
    const result = await this.#run(args, input);
    if (result.code !== 0) throw gitTrouble(result, this.#shown);
    return result;
  }

  #run(args: readonly string[], input?: Buffer): Promise<GitResult> {
    const options = { ...this.#options, env: { ...this.#options.env, ...nobody } };
    return runGit(args, options, input);
  }

  #line({ stdout }: GitResult): string {
    return stdout.toString('utf8').trim();
  }
}

/** Commits say nothing about the learner, and need no name of theirs. */
const nobody = {
  GIT_AUTHOR_NAME: 'Backpressure',
  GIT_AUTHOR_EMAIL: 'backpressure@localhost',
  GIT_COMMITTER_NAME: 'Backpressure',
  GIT_COMMITTER_EMAIL: 'backpressure@localhost',
};

/**
 * For a repository on this machine git itself is the other end, and would run the hooks and commands that its settings name:
 * whoever can write to that folder would run what they like here.
 */
const guarded =
  'git -c core.hooksPath=/dev/null -c core.alternateRefsCommand=: -c receive.autogc=false -c core.fsmonitor=false';

function split(text: string, by: string): [string, string] {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)];
}
