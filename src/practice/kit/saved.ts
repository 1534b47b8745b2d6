import * as v from 'valibot';

/** The state of a practice as the journal keeps it, in JSON; null for a text that is no such thing, or none. */
export function readSaved<const Schema extends v.GenericSchema>(
  schema: Schema,
  kept: string | undefined,
): v.InferOutput<Schema> | null {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), kept);
  return success ? output : null;
}
