import { mkdirSync } from 'node:fs';
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
    mkdirSync(folder, { recursive: true, mode: 0o700 });
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
