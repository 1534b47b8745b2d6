import * as v from 'valibot';

const Saved = v.object({
  deck: v.string(),
  ids: v.array(v.string()),
  outcomes: v.array(v.object({ points: v.number(), answer: v.string(), remark: v.string() })),
});

/** Where a round stands, as the journal keeps it. */
export type SavedRound = v.InferOutput<typeof Saved>;

/** Reads where a round stood; null for anything that is no round of this deck with something left to do. */
export function readSavedRound(state: string | undefined, deck: string): SavedRound | null {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), Saved), state);
  return success && output.deck === deck && output.outcomes.length < output.ids.length ? output : null;
}
