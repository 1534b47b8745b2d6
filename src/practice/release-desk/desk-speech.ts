import { type Line, line } from '../../text/line.js';
import { sayBoard } from './board.js';
import type { Decision } from './decision.js';
import { type DeskState, dayOf } from './desk-state.js';
import { sayReport } from './evening.js';
import { report } from './report.js';
import { clock } from './world.js';

/** What the desk says in linear mode: the same day in sentences. */
export function sayDesk(desk: DeskState): readonly Line[] {
  const { isFollowing, onlyBoard } = desk;
  const { event, decision, world, settled, here } = dayOf(desk);
  const state = onlyBoard ? sayBoard(isFollowing ? settled : world).map((text) => line(text)) : [];
  if (isFollowing) return [...state, ...settled.entries.map(({ text }) => line(withoutArrows(text)))];
  if (event === null || decision === null) return [...state, ...sayReport(report(world))];
  const isFirst = here.length === 0 && !onlyBoard;
  const story = isFirst ? [line(`${clock(event.minute)}. ${sentence(event.title)} ${event.story(world)}`)] : [];
  const options = decision.options.map(
    ({ label, note }, index) => `${letter(index)} ${label}${note === undefined ? '' : ` (${note})`}`,
  );
  return [...state, ...story, line(`${decision.ask} ${sentence(options.join('; '))}`)];
}

/** How to answer; null where it only goes on. */
export function formOf(desk: DeskState): string | null {
  const { decision } = dayOf(desk);
  if (desk.isFollowing || decision === null) return null;
  const { several, typed } = decision;
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

/** A text with a full stop, unless it ends in a mark of its own: "Roll back?". */
function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
