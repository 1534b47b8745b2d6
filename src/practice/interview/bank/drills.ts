import type { Course, DeckEntry } from '../../../course/course.js';
import { findIn } from '../../../course/id.js';
import { plainBlocks } from '../../../course/plain.js';
import { criterionNamed } from '../../../reading/criteria.js';
import { EntryFields } from '../../kit/deck.js';
import { listed } from './bank.js';

/** A part of an answer, practised alone in a few lines. */
export interface Drill {
  readonly id: string;
  readonly name: string;
  /** The id of the question that it is a part of. */
  readonly question: string;
  /** The criteria that this part speaks to. */
  readonly criteria: readonly string[];
  /** What has to be in it. */
  readonly keep: string;
  /** What each line says, in their order. */
  readonly lines: readonly string[];
}

const drillsDeck = 'drills';

/** The drills of the course, none where it has no deck of them. Throws a PracticeError, naming file and line, for an entry that misses something. */
export function readDrills({ decks }: Course): readonly Drill[] {
  return (findIn(decks, drillsDeck)?.entries ?? []).map(readDrill);
}

function readDrill(entry: DeckEntry): Drill {
  const { id, blocks } = entry;
  const fields = new EntryFields(entry);
  const criteria = listed(fields.text('criteria'));
  const unknown = criteria.find((criterion) => criterionNamed(criterion) === undefined);
  if (unknown !== undefined) throw fields.wrong(`names the criterion "${unknown}", which there is not`);
  const lines = blocks.flatMap((block) =>
    block.kind === 'list' && block.start !== null ? block.items.map((item) => plainBlocks(item.blocks)) : [],
  );
  if (lines.length === 0) throw fields.wrong('needs its lines as a numbered list');
  const name = plainBlocks(blocks.filter(({ kind }) => kind === 'paragraph'));
  return { id, name, question: fields.text('question'), criteria, keep: fields.text('keep'), lines };
}
