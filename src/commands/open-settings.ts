import { closeSync, constants, fstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { makeFolder } from '../progress/make-folder.js';
import { openFile } from '../progress/open-file.js';
import { isMissing } from '../progress/trouble.js';
import { defaultSettings, readSettings, type Settings } from '../store/settings.js';
import { type Context, learnersFolder } from './context.js';

export interface KeptSettings {
  readonly settings: Settings;
  keep(settings: Settings): void;
}

/** As conf names it. */
const settingsName = 'settings.json';

/** Settings take some hundred bytes; a file with more than this is none of ours. */
const largest = 65_536;

/**
 * The learner's settings. They lie beside the progress. Losing them must never cost more than a colour, so whatever goes
 * wrong with the file, the defaults serve. They are written by conf, which is loaded when there is something to write: with
 * the checker of schemas that it brings along it takes longer to load than the whole way to the first screen.
 */
export async function openSettings(context: Context): Promise<KeptSettings> {
  const folder = learnersFolder(context);
  if (folder === null) return { settings: defaultSettings, keep: () => {} };
  return {
    settings: readSettings(readKept(folder)),
    keep: (settings) => {
      try {
        // conf would make the folder readable for everyone, and the learner's progress lies in it.
        makeFolder(folder);
        refuseEndless(join(folder, settingsName));
        new Conf<Record<string, unknown>>({
          cwd: folder,
          configName: 'settings',
          configFileMode: 0o600,
          clearInvalidConfig: true,
        }).set({ ...settings });
      } catch {
        // A disk that cannot be written to is said where it matters: at the progress.
      }
    },
  };
}

/** What the file in a learner's folder holds; nothing where it cannot be understood. */
export function readKept(folder: string): Readonly<Record<string, unknown>> {
  try {
    const file = openFile(join(folder, settingsName), constants.O_RDONLY);
    try {
      if (fstatSync(file).size > largest) return {};
      const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return typeof kept === 'object' && kept !== null ? { ...kept } : {};
    } finally {
      closeSync(file);
    }
  } catch {
    return {};
  }
}

/** Throws where something stands in the place of the file that conf would read for ever, such as a pipe. */
function refuseEndless(path: string): void {
  try {
    closeSync(openFile(path, constants.O_RDONLY));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
