/** What was kept of home, for whoever cannot wait until the program is there. */
import { homedir } from 'node:os';
import { type Context, learnersFolder } from '../commands/context.js';
import { readHome, stampOf } from '../commands/home-file.js';
import type { HomeFacts } from '../ui/home/home-facts.js';
import { type HomeMemory, recallHome } from '../ui/home/home-memory.js';

export interface KeptHome {
  /** The learner's. */
  readonly folder: string;
  readonly title: string;
  /** As of now. */
  readonly facts: HomeFacts;
}

/** The learner and the machine, as far as they are known without the words of the command line. */
export function surroundings(): Pick<Context, 'options' | 'env' | 'platform' | 'home'> {
  const { env, platform } = process;
  return { options: { color: true }, env, platform, home: env.HOME === '' ? '' : homedir() };
}

/** Undefined for somebody without a journal, and null where what home says has to be worked out. May throw. */
export function keptHome(programFolder: string, version: string): KeptHome | null | undefined {
  const folder = learnersFolder(surroundings());
  if (folder === null) return null;
  const stamp = stampOf({ folder, programFolder, version });
  if (stamp === null) return undefined;
  const memory: HomeMemory | null = readHome(folder, stamp);
  const now = Date.now();
  const facts = memory === null ? null : recallHome(memory, now, -new Date(now).getTimezoneOffset());
  return memory === null || facts === null ? null : { folder, title: memory.title, facts };
}
