import { closeSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../progress/make-folder.js';
import { openFile } from '../progress/open-file.js';
import { defaultSettings, readSettings, type Settings } from '../store/settings.js';
import { type Context, learnersFolder } from './context.js';

export interface KeptSettings {
  readonly settings: Settings;
  keep(settings: Settings): void;
}

/**
 * The learner's settings, by conf. They lie beside the progress. Losing them must never cost more than a colour, so
 * whatever goes wrong with the file, the defaults serve.
 */
export async function openSettings(context: Context): Promise<KeptSettings> {
  const folder = learnersFolder(context);
  if (folder === null) return { settings: defaultSettings, keep: () => {} };
  try {
    const { default: Conf } = await import('conf');
    // conf would make the folder readable for everyone, and the learner's progress lies in it.
    makeFolder(folder);
    refuseEndless(join(folder, 'settings.json'));
    const conf = new Conf<Record<string, unknown>>({
      cwd: folder,
      configName: 'settings',
      configFileMode: 0o600,
      clearInvalidConfig: true,
    });
    return {
      settings: readSettings(conf.store),
      keep: (settings) => {
        try {
          conf.set({ ...settings });
        } catch {
          // A disk that cannot be written to is said where it matters: at the progress.
        }
      },
    };
  } catch {
    return { settings: defaultSettings, keep: () => {} };
  }
}

/** Throws where something stands in the place of the file that conf would read for ever, such as a pipe. */
function refuseEndless(path: string): void {
  if (existsSync(path)) closeSync(openFile(path, constants.O_RDONLY));
}
