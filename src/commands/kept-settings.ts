import { closeSync, constants, fstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../progress/open-file.js';
import { readSettings, type Settings } from '../store/settings.js';

/** As conf names it. */
export const settingsName = 'settings.json';

/** Settings take some hundred bytes; a file with more than this is none of ours. */
const largest = 65_536;

/** The settings in a learner's folder; the defaults for all that cannot be understood. */
export function keptSettings(folder: string): Settings {
  try {
    const file = openFile(join(folder, settingsName), constants.O_RDONLY);
    try {
      const kept: unknown = fstatSync(file).size > largest ? null : JSON.parse(readFileSync(file, 'utf8'));
      return readSettings(typeof kept === 'object' && kept !== null ? { ...kept } : {});
    } finally {
      closeSync(file);
    }
  } catch {
    return readSettings({});
  }
}
