import { readAddress } from '../../practice/interview/conversation/endpoint.js';
import { fieldOf, pressField } from '../../text/field.js';
import type { Intent } from '../intent.js';
import { longestSetting, type Settings } from '../settings.js';
import type { Handlers } from './handler.js';
import { onTop, refuse, replace } from './screens.js';

type SettingTexts = Extract<Intent['type'], 'type-setting' | 'press-setting' | 'keep-setting' | 'drop-setting'>;

/** Settings that are typed: an address, a name, a command. */
export const settingTextHandlers: Handlers<SettingTexts> = {
  'type-setting': (state, { name }) =>
    onTop(state, 'settings', (screen) => ({
      state: replace(state, { ...screen, typing: { name, field: fieldOf(state.settings[name]) } }),
    })),
  'press-setting': (state, { key }) =>
    onTop(state, 'settings', (screen) => {
      const { typing } = screen;
      if (typing === undefined) return { state };
      const field = pressField(typing.field, key, longestSetting);
      if (field === null) return refuse(state, 'That key does nothing here. enter keeps what is typed, esc drops it.');
      return { state: replace(state, { ...screen, typing: { ...typing, field } }) };
    }),
  'keep-setting': (state) =>
    onTop(state, 'settings', ({ typing, ...screen }) => {
      if (typing === undefined) return { state };
      const { name } = typing;
      const text = typing.field.text.trim();
      const read = name === 'interviewer' && text !== '' ? readAddress(text) : text;
      if (typeof read !== 'string') return refuse(state, read.fault);
      const settings = { ...state.settings, [name]: read };
      return { state: { ...replace(state, screen), settings, hint: missing(settings, name) } };
    }),
  'drop-setting': (state) =>
    onTop(state, 'settings', ({ typing: _, ...screen }) => ({ state: replace(state, screen) })),
};

/** What an interviewer still lacks, once half of it is set. */
function missing({ interviewer, model }: Settings, name: string): string | null {
  if (name === 'interviewer' && interviewer !== '' && model === '')
    return 'Kept. Name its model as well, in the row below.';
  if (name === 'model' && model !== '' && interviewer === '') return 'Kept. Its address is missing, in the row above.';
  return null;
}
