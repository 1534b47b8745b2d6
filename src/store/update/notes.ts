import type { LearnerEvent } from '../../progress/event.js';
import { fieldOf, pressField } from '../../text/field.js';
import { graphemes } from '../../text/graphemes.js';
import { asKey } from '../../text/key.js';
import { phrase } from '../../words/phrase.js';
import type { Intent } from '../intent.js';
import type { Screen, ScreenOf } from '../screen.js';
import { dropTop } from '../stack.js';
import type { State } from '../state.js';
import type { Handlers, Update } from './handler.js';
import { onTop, push, refuse, replace } from './screens.js';

type Notes = Extract<Intent['type'], 'bookmark' | 'open-note' | 'note' | 'save-note' | 'leave-note' | 'take-back'>;

/** The longest note, in characters. */
const longestNote = 1000;

/** Marks and words that a learner leaves at a step. */
export const noteHandlers: Handlers<Notes> = {
  bookmark: (state) => {
    const at = state.screens.at(-1);
    if (at?.name !== 'lesson') return refuse(state, phrase('Only a step of a lesson can be marked.'));
    const { lesson, step } = at;
    const marks = Object.values(state.progress.bookmarks).filter(
      (mark) => mark.lesson === lesson && mark.step === step + 1,
    );
    if (marks.length === 0) {
      const marked = { ...state, hint: phrase('Marked. ctrl-p, then "notes", lists all that you marked.') };
      return { state: marked, events: [{ type: 'bookmarked', lesson, step: step + 1 }] };
    }
    return {
      state: { ...state, hint: phrase('Not marked any more.') },
      events: marks.map(({ event }) => ({ type: 'undone', event })),
    };
  },
  'open-note': (state, { note: id }) => {
    const note = id === undefined ? undefined : state.progress.notes[id];
    if (note !== undefined)
      return { state: push(state, noteScreen(note.lesson, note.step - 1, note.text, note.event)) };
    const at = state.screens.at(-1);
    if (at?.name !== 'lesson') return refuse(state, phrase('A note is written at a step of a lesson.'));
    return { state: push(state, noteScreen(at.lesson, at.step, '', null)) };
  },
  note: (state, { key }) =>
    onTop(state, 'note', (screen) => {
      const field = pressField(screen.field, key, longestNote);
      if (field === null) return refuse(state, phrase('That key does nothing in a note. enter keeps it.'));
      return { state: field === screen.field ? state : replace(state, { ...screen, field, warned: false }) };
    }),
  'save-note': (state) =>
    onTop(state, 'note', (screen) =>
      isChanged(state, screen)
        ? keepNote({ ...state, screens: dropTop(state.screens) }, screen)
        : refuse(state, phrase('There is nothing to keep yet. Type a few words; esc leaves.')),
    ),
  'leave-note': (state) =>
    onTop(state, 'note', (screen) =>
      isChanged(state, screen) && !screen.warned
        ? refuse(replace(state, { ...screen, warned: true }), phrase('enter keeps the note; esc again throws it away.'))
        : { state: { ...state, screens: dropTop(state.screens) } },
    ),
  'take-back': (state, { event }) => ({ state, events: [{ type: 'undone', event }] }),
};

/** A text into the note on screen, at its cursor. */
export function typeIntoNote(state: State, text: string): Update {
  return onTop(state, 'note', (screen) => {
    const keys = [...graphemes(text)].flatMap((character) => asKey(character) ?? []);
    const field = keys.reduce((before, key) => pressField(before, key, longestNote) ?? before, screen.field);
    return { state: replace(state, { ...screen, field }) };
  });
}

/** What is typed on these screens and not kept, as notes like any other. */
export function unkeptNotes(state: State, leaving: readonly Screen[]): readonly LearnerEvent[] {
  return leaving.flatMap((screen) =>
    screen.name === 'note' && isChanged(state, screen) ? (keepNote(state, screen).events ?? []) : [],
  );
}

function noteScreen(lesson: string, step: number, text: string, replaces: string | null): ScreenOf<'note'> {
  return { name: 'note', lesson, step, field: fieldOf(text), replaces, warned: false };
}

function isChanged({ progress }: State, { field, replaces }: ScreenOf<'note'>): boolean {
  const before = replaces === null ? '' : (progress.notes[replaces]?.text ?? '');
  return field.text.trim() !== '' && field.text !== before;
}

function keepNote(state: State, { lesson, step, field, replaces }: ScreenOf<'note'>): Update {
  return {
    state: { ...state, hint: phrase('Kept. ctrl-p, then "notes", lists all of them.') },
    events: [
      { type: 'noted', lesson, step: step + 1, text: field.text.trim() },
      ...(replaces === null ? [] : [{ type: 'undone', event: replaces } as const]),
    ],
  };
}
