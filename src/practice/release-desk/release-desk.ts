import type { LearnerEvent } from '../../progress/event.js';
import type { Size } from '../../simulations/engine/simulation.js';
import type { Key } from '../../text/key.js';
import type { Line } from '../../text/line.js';
import { moveCursor } from '../kit/list.js';
import type { Exercise, Practice, Turn } from '../legacy-exercise.js';
import { insert, pressField } from '../versions/text-field.js';
import { optionOf, pick, replay, startDay } from './day.js';
import { formOf, readOption, sayDesk } from './desk-speech.js';
import { type DeskState, stateOf } from './desk-state.js';
import { drawDesk } from './desk-view.js';
import { events } from './events/registry.js';
import { report } from './report.js';
import { readSavedDay, writeSavedDay } from './saved-day.js';
import { clock } from './world.js';

const id = 'release-desk';

/** A day at the release desk of ladderlib: eight events, and a state machine that remembers. */
class ReleaseDesk implements Exercise {
  readonly title = 'Release desk';
  readonly every = null;
  readonly #state: DeskState;

  constructor(state: DeskState) {
    this.#state = state;
  }

  get status(): string {
    const { day, led } = this.#state;
    const event = led ? events.find(({ id: known }) => known === day.settled.event) : day.event;
    return event === null || event === undefined
      ? '18:00'
      : `${clock(event.minute)} · event ${events.indexOf(event) + 1}/${events.length}`;
  }

  get done(): boolean {
    return this.#state.day.event === null && !this.#state.led;
  }

  get typing(): boolean {
    const { day, led, board, cursor } = this.#state;
    return !led && !board && day.decision?.typed !== undefined && cursor === day.decision.options.length;
  }

  get keys(): Exercise['keys'] {
    const { day, led, board, again } = this.#state;
    if (again)
      return [
        ['y', 'begin the day again'],
        ['any other key', 'go on with it'],
      ];
    if (board) return [['b', 'back']];
    if (led)
      return [
        ['enter', 'go on'],
        ['b', 'board'],
      ];
    if (day.decision === null)
      return [
        ['enter', 'leave'],
        ['b', 'board'],
        ['PgDn', 'more'],
      ];
    if (this.typing)
      return [
        ['type', 'your own'],
        ['enter', 'take it'],
        ['↑', 'back to the list'],
      ];
    const choose = day.decision.several
      ? ([
          ['↑↓', 'choose'],
          ['space', 'tick'],
          ['enter', 'go on'],
        ] as const)
      : ([
          ['↑↓', 'choose'],
          ['enter', 'do it'],
        ] as const);
    return [...choose, ['b', 'board'], ['r', 'new day']];
  }

  view(size: Size): readonly Line[] {
    return drawDesk(this.#state, size);
  }

  press(key: Key): Turn {
    const { led, board, scroll, day, again } = this.#state;
    if (again) return key === 'y' ? this.#anew() : this.#with({ again: false });
    if (key === 'page-down') return this.#with({ scroll: Math.min(scroll + 5, 60) });
    if (key === 'page-up') return this.#with({ scroll: Math.max(scroll - 5, 0) });
    if (!this.typing && key === 'b') return this.#with({ board: !board, scroll: 0 });
    if (board) return key === 'enter' || key === 'escape' ? this.#with({ board: false, scroll: 0 }) : this.#stay();
    if (led) return key === 'enter' || key === ' ' ? this.#with({ led: false, scroll: 0 }) : this.#stay();
    return day.decision === null ? this.#stay() : this.#pressTask(key);
  }

  #pressTask(key: Key): Turn {
    const { day, cursor, chosen, field } = this.#state;
    const { decision } = day;
    if (decision === null) return this.#stay();
    const rows = decision.options.length + (decision.typed === undefined ? 0 : 1);
    if (this.typing) {
      if (key === 'up' || key === 'down')
        return this.#with({ cursor: (cursor + (key === 'up' ? rows - 1 : 1)) % rows, complaint: null });
      if (key === 'enter') return this.#take(field.text);
      const typed = pressField(field, key);
      return typed === null ? this.#stay() : this.#with({ field: typed, complaint: null });
    }
    const moved = moveCursor(key, cursor, rows);
    if (moved !== null) return this.#with({ cursor: moved });
    if (key === 'r') return this.#with({ again: true });
    const here = decision.options[cursor]?.id;
    if (decision.several) {
      if (key === 'enter')
        return this.#take(
          decision.options
            .filter((option) => chosen.includes(option.id))
            .map((option) => option.id)
            .join('+'),
        );
      if (key !== ' ' || here === undefined) return this.#stay();
      return this.#with({ chosen: chosen.includes(here) ? chosen.filter((one) => one !== here) : [...chosen, here] });
    }
    return (key === 'enter' || key === ' ') && here !== undefined ? this.#take(here) : this.#stay();
  }

  paste(text: string): Turn {
    return this.typing ? this.#with({ field: insert(this.#state.field, text), complaint: null }) : this.#stay();
  }

  tick(): Turn {
    return this.#stay();
  }

  get say(): readonly Line[] {
    return sayDesk(this.#state);
  }

  get form(): string | null {
    return formOf(this.#state);
  }

  read(text: string): Turn | { readonly malformed: string } {
    const { day, led } = this.#state;
    if (led || day.decision === null) return this.press('enter');
    if (/^board$/i.test(text.trim())) return this.#with({ board: true });
    const read = readOption(day.decision, text);
    return 'malformed' in read
      ? { malformed: [read.malformed, this.form].filter(Boolean).join('; ') }
      : this.#take(read.id);
  }

  #stay(): Turn {
    return { exercise: this, events: [] };
  }

  #with(change: Partial<DeskState>, events: readonly LearnerEvent[] = []): Turn {
    return { exercise: new ReleaseDesk({ ...this.#state, ...change }), events };
  }

  #anew(): Turn {
    return {
      exercise: new ReleaseDesk(stateOf(startDay())),
      events: [{ type: 'practised', practice: id, state: writeSavedDay([]) }],
    };
  }

  /** Takes an option, and puts the day as it now stands into the journal. */
  #take(option: string): Turn {
    const { day } = this.#state;
    const { decision } = day;
    if (decision === null) return this.#stay();
    if (optionOf(decision, option) === null) {
      const read = decision.typed?.read(option.trim());
      return this.#with({
        complaint: read !== undefined && 'malformed' in read ? read.malformed : 'that is not on offer',
      });
    }
    const next = pick(day, option);
    const led = next.settled.entries.length > 0;
    return this.#with({ ...stateOf(next), led, before: day.world }, [eventOf(next)]);
  }
}

function eventOf(day: ReturnType<typeof startDay>): LearnerEvent {
  if (day.event !== null) return { type: 'practised', practice: id, state: writeSavedDay(day.picks) };
  const { points, score } = report(day.world);
  return { type: 'sorted', practice: id, score, of: events.length, details: points };
}

export const releaseDesk: Practice = {
  id,
  title: 'Release desk',
  summary: 'A day in eight events: branches, tags, environments and the people who depend on them.',
  begin: ({ progress }) => {
    const saved = readSavedDay(progress.unfinished[id]);
    return new ReleaseDesk(stateOf(replay(saved)));
  },
};
