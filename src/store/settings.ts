import type { Speed } from '../simulations/engine/playback-state.js';

/** What a learner can set. Kept by conf, apart from progress: losing a colour is no loss. */
export interface Settings {
  /** 'auto' and 'contrast' look at the terminal's own hint, and take a dark background where there is none. */
  readonly theme: 'auto' | 'dark' | 'light' | 'contrast' | 'contrast-on-light' | 'terminal' | 'plain';
  /** How fast simulations start to play. */
  readonly pace: Speed;
  /** 'reduced' keeps still what moves only to please: a run that was asked for plays all the same. */
  readonly motion: 'full' | 'reduced';
  /** Plain lines instead of a screen, from the next start on. */
  readonly linear: boolean;
  /** Whether clicks and the wheel do something; without it the terminal selects text with them, as with shift held. */
  readonly mouse: boolean;
  /** How much is asked in one review: all that is due, or what there is time for in so many minutes. */
  readonly review: 'all' | '5 minutes' | '10 minutes' | '20 minutes' | '30 minutes';
  /** The address of an interviewer of one's own, up to `/chat/completions`; empty for none. */
  readonly interviewer: string;
  /** The model that is to answer there. */
  readonly model: string;
  /** A command that writes down what is said; empty for none. */
  readonly transcribe: string;
  /** Where the learner has allowed answers to be sent: an address and a model each, with a space between. */
  readonly allowed: readonly string[];
}

/** What is turned through, and what is typed. */
export type ChoiceName = Exclude<keyof Settings, TextName | 'allowed'>;
export type TextName = 'interviewer' | 'model' | 'transcribe';

/** The longest text of a setting, in characters. */
export const longestSetting = 300;

/** The most endpoints whose permission is remembered; the oldest is forgotten first. */
const mostAllowed = 30;

export const defaultSettings: Settings = {
  theme: 'auto',
  pace: 'normal',
  motion: 'full',
  linear: false,
  mouse: true,
  review: 'all',
  interviewer: '',
  model: '',
  transcribe: '',
  allowed: [],
};

/** The minutes of one review; null for as many as it takes. */
export function reviewMinutesOf({ review }: Settings): number | null {
  return review === 'all' ? null : Number.parseInt(review, 10);
}

/** The values each setting can take, in the order that they are turned through. */
const settingChoices: { readonly [Name in ChoiceName]: readonly Settings[Name][] } = {
  theme: ['auto', 'dark', 'light', 'contrast', 'contrast-on-light', 'terminal', 'plain'],
  pace: ['slow', 'normal', 'fast'],
  motion: ['full', 'reduced'],
  linear: [false, true],
  mouse: [true, false],
  review: ['all', '5 minutes', '10 minutes', '20 minutes', '30 minutes'],
};

/** What was kept, as far as it can be understood. */
export function readSettings(kept: Readonly<Record<string, unknown>>): Settings {
  const pick = <Name extends ChoiceName>(name: Name): Settings[Name] =>
    settingChoices[name].find((choice) => choice === kept[name]) ?? defaultSettings[name];
  return {
    theme: pick('theme'),
    pace: pick('pace'),
    motion: pick('motion'),
    linear: pick('linear'),
    mouse: pick('mouse'),
    review: pick('review'),
    interviewer: textIn(kept, 'interviewer'),
    model: textIn(kept, 'model'),
    transcribe: textIn(kept, 'transcribe'),
    allowed: Array.isArray(kept.allowed) ? kept.allowed.filter(isShort).slice(-mostAllowed) : [],
  };
}

function textIn(kept: Readonly<Record<string, unknown>>, name: TextName): string {
  const value = kept[name];
  return isShort(value) ? value : '';
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2 * longestSetting + 1;
}

/** The settings in which answers may be sent to one more endpoint. */
export function allowing(settings: Settings, endpoint: string): Settings {
  const others = settings.allowed.filter((one) => one !== endpoint);
  return { ...settings, allowed: [...others, endpoint].slice(-mostAllowed) };
}

export function nextChoice<Name extends ChoiceName>(settings: Settings, name: Name, direction: 1 | -1): Settings {
  const choices = settingChoices[name];
  const at = choices.indexOf(settings[name]);
  const value = choices[(at + direction + choices.length) % choices.length] ?? defaultSettings[name];
  return { ...settings, [name]: value };
}
