import { closeSync, constants } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { makeFolder } from '../progress/make-folder.js';
import { openFile } from '../progress/open-file.js';
import { isMissing } from '../progress/trouble.js';
import { defaultSettings, type Settings } from '../store/settings.js';
import { type Context, learnersFolder } from './context.js';
import { keptSettings, settingsName } from './kept-settings.js';

export interface KeptSettings {
  readonly settings: Settings;
  keep(settings: Settings): void;
}

/**
 * The learner's settings. They lie beside the progress. Losing them must never cost more than a colour, so whatever goes
 * wrong with the file, the defaults serve. They are written by conf, which is loaded when there is something to write: with
 * the checker of schemas that it brings along it takes longer to load than the whole way to the first screen.
 */
export async function openSettings(context: Context): Promise<KeptSettings> {
  const folder = learnersFolder(context);
  if (folder === null) return { settings: defaultSettings, keep: () => {} };
  return {
    settings: keptSettings(folder),
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

/** Throws where something stands in the place of the file that conf would read for ever, such as a pipe. */
function refuseEndless(path: string): void {
  try {
    closeSync(openFile(path, constants.O_RDONLY));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
