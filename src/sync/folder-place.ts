import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder, writeAll } from '../progress/disk.js';
import { makeFolder } from '../progress/make-folder.js';
import { chunksOf, openFile } from '../progress/open-file.js';
import { isMissing, trouble } from '../progress/trouble.js';
import { behind, type Look, largestFile, mostFiles, Offline, type Place, type PlacedFile, Refused } from './place.js';

const { O_APPEND, O_CREAT, O_RDONLY, O_RDWR, O_TRUNC } = constants;

/** Links are not followed: whoever can write to the folder would lead us to any file of the learner's. */
const noLinks = constants.O_NOFOLLOW ?? 0;

/** A folder that another program keeps the same on several machines. */
export class FolderPlace implements Place {
  readonly #path: string;
  /** Whether it was used before: then one that is missing is only away, and must not be made anew in its mount point. */
  readonly #isKnown: boolean;

  constructor(path: string, isKnown: boolean) {
    this.#path = path;
    this.#isKnown = isKnown;
  }

  async look(isOurs: (name: string) => boolean): Promise<Look> {
    const names = this.#names();
    const ours = names.filter(isOurs);
    if (ours.length > mostFiles)
      throw new Refused(`${this.#path} has ${ours.length} files of progress; nobody has so many machines`);
    return {
      files: ours.map((name) => this.#file(name)),
      others: names.length - ours.length,
      read: async ({ name }) =>
        this.#using(name, O_RDONLY, (file) =>
          Buffer.concat([...chunksOf(file, largestFile)].map((chunk) => Buffer.from(chunk))),
        ),
      put: async (name, bytes, how) => {
        if (how === 'append') this.#append(name, bytes);
        else this.#replace(name, bytes);
        return true;
      },
    };
  }

  close(): void {}

  #names(): string[] {
    try {
      if (!this.#isKnown && !exists(this.#path) && exists(dirname(this.#path))) makeFolder(this.#path);
      return readdirSync(this.#path);
    } catch (error) {
      if (isMissing(error) && this.#isKnown) throw new Offline(`the folder ${this.#path} is not there`);
      const why = isMissing(error) ? 'it and the folder above it are missing' : trouble(error);
      throw new Refused(`${this.#path} cannot be synced with (${why})`);
    }
  }

  #file(name: string): PlacedFile {
    const stats = lstatSync(join(this.#path, name), { throwIfNoEntry: false });
    const what =
      stats === undefined || stats.isFile()
        ? null
        : stats.isSymbolicLink()
          ? 'a link'
          : stats.isDirectory()
            ? 'a folder'
            : 'a pipe or a device';
    if (what !== null) throw new Refused(`${join(this.#path, name)} is ${what} and no file; nothing was taken`);
    const size = stats?.size ?? 0;
    if (size > largestFile)
      throw new Refused(`${join(this.#path, name)} is larger than any journal; nothing was taken`);
    return { name, size };
  }

  /** Closes a line that somebody was torn away from while writing it, so that it harms only itself. */
  #append(name: string, bytes: Buffer): void {
    this.#using(name, O_RDWR | O_APPEND | O_CREAT, (file) => {
      writeAll(file, behind(lastByte(file), bytes));
      fsyncSync(file);
    });
    syncFolder(this.#path);
  }

  #replace(name: string, bytes: Buffer): void {
    const beside = `.${name}.new`;
    this.#using(beside, O_RDWR | O_CREAT | O_TRUNC, (file) => {
      writeAll(file, bytes);
      fsyncSync(file);
    });
    try {
      renameSync(join(this.#path, beside), join(this.#path, name));
      syncFolder(this.#path);
    } catch (error) {
      // Another sync of this machine was quicker, with the same file.
      if (isMissing(error)) return;
      unlinkSync(join(this.#path, beside));
      throw this.#failed(name, error);
    }
  }

  #using<T>(name: string, flags: number, use: (file: number) => T): T {
    try {
      const file = openFile(join(this.#path, name), flags | noLinks);
      try {
        return use(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw this.#failed(name, error);
    }
  }

  #failed(name: string, error: unknown): Refused {
    return new Refused(
      `${join(this.#path, name)} cannot be used (${trouble(error)}); everything is kept on this machine`,
    );
  }
}

function lastByte(file: number): Buffer {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(Math.min(size, 1));
  readSync(file, last, 0, last.length, Math.max(size - 1, 0));
  return last;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
