import { type Line, line } from '../../text/line.js';
import { sayBoard } from './board.js';
import type { Decision } from './decision.js';
import type { DeskState } from './desk-state.js';
import { sayReport } from './evening.js';
import { report } from './report.js';
import { clock } from './world.js';

/** What the desk says in linear mode: the same day in sentences. */
export function sayDesk({ day, led, board }: DeskState): readonly Line[] {
  const { event, decision, world, settled } = day;
  const state = board ? sayBoard(led ? settled : world).map((text) => line(text)) : [];
  if (led) return [...state, ...settled.entries.map(({ text }) => line(withoutArrows(text)))];
  if (event === null || decision === null) return [...state, ...sayReport(report(world))];
  const isFirst = day.here.length === 0 && !board;
  const story = isFirst ? [line(`${clock(event.minute)}. ${event.title}. ${event.story(world)}`)] : [];
  const options = decision.options.map(
    ({ label, note }, index) => `${letter(index)} ${label}${note === undefined ? '' : ` (${note})`}`,
  );
  return [...state, ...story, line(`${decision.ask} ${options.join('; ')}.`)];
}

/** How to answer; null where it only goes on. */
export function formOf({ day, led }: DeskState): string | null {
  if (led || day.decision === null) return null;
  const { several, typed } = day.decision;
  if (several) return 'letters with spaces between, or none; or board';
  return typed === undefined ? 'a letter; or board' : `a letter, or ${typed.name}; or board`;
}

/** The option, or the options joined with "+", that a line names; what is wrong with it where it names none. */
export function readOption(
  { options, several, typed }: Decision,
  text: string,
): { readonly id: string } | { readonly malformed: string } {
  const said = text.trim();
  const named = (word: string) => (/^[a-z]$/i.test(word) ? options[word.toLowerCase().charCodeAt(0) - 97] : undefined);
  if (several) {
    const words = /^none$/i.test(said) ? [] : said.split(/[\s,]+/);
    const chosen = words.map(named);
    return chosen.includes(undefined) ? { malformed: '' } : { id: chosen.map((option) => option?.id).join('+') };
  }
  const option = named(said);
  if (option !== undefined) return { id: option.id };
  const own = said === '' ? undefined : typed?.read(said);
  return own ?? { malformed: '' };
}

function withoutArrows(text: string): string {
  return text.replace(/(\S+) → (\S+)$/, 'from $1 to $2');
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
