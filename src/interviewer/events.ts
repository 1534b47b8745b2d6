import * as v from 'valibot';
import { Trouble } from './trouble.js';

const told = v.looseObject({ content: v.nullish(v.string()), refusal: v.nullish(v.string()) });

/** What a chat endpoint sends, as a whole or in pieces; only what is read of it. */
const answer = v.looseObject({
  choices: v.nullish(
    v.array(v.looseObject({ delta: v.nullish(told), message: v.nullish(told), finish_reason: v.nullish(v.string()) })),
  ),
  error: v.nullish(v.union([v.string(), v.looseObject({ message: v.nullish(v.string()) })])),
});

/** A piece of an answer. */
export interface Piece {
  readonly text: string;
  /** Why it ends here; null where it goes on. */
  readonly end: string | null;
}

/** Reads one JSON document of an endpoint. Throws a Trouble where it is none, an error or a refusal. */
export function readPiece(json: string): Piece {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), answer), json);
  if (!success) throw new Trouble(`it sent something that is not JSON, or not a chat's: "${json.slice(0, 60)}"`);
  if (output.error) throw new Trouble(`it says: ${errorText(output.error)}`);
  const [choice] = output.choices ?? [];
  const said = choice?.delta ?? choice?.message;
  if (said?.refusal) throw new Trouble(`it refuses: ${said.refusal.slice(0, 200)}`);
  if (choice?.finish_reason === 'content_filter') throw new Trouble('it refuses: its filter held the answer back');
  return { text: said?.content ?? '', end: choice?.finish_reason ?? null };
}

/** What an endpoint says went wrong, of a body that came with an error; empty where it says nothing that can be read. */
export function complaintIn(body: string): string {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), answer), body);
  return success && output.error ? errorText(output.error) : '';
}

function errorText(error: string | { readonly message?: string | null | undefined }): string {
  return (typeof error === 'string' ? error : (error.message ?? 'an error without a word')).slice(0, 200);
}

/** The longest line of a stream, in characters. */
const longestLine = 1_000_000;

/** Cuts server-sent events out of a stream: what stands behind `data:`. Other lines (comments, names) are left out. */
export class EventReader {
  #rest = '';

  /** The data of the events that are complete with this chunk. */
  read(chunk: string): readonly string[] {
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > longestLine) throw new Trouble('it sends a line without an end');
    return lines.flatMap(dataOf);
  }

  /** What is left when the stream has ended. */
  end(): readonly string[] {
    return dataOf(this.#rest);
  }
}

function dataOf(line: string): readonly string[] {
  if (!line.startsWith('data:')) return [];
  const data = line.slice('data:'.length).trim();
  return data === '' ? [] : [data];
}
