/** A day as the journal keeps it: what was picked, in order. */
export function writeSavedDay(picks: readonly string[]): string {
  return JSON.stringify(picks);
}

/** The picks of a day that was left; none for anything that cannot be read. */
export function readSavedDay(state: string | undefined): readonly string[] {
  try {
    const value: unknown = JSON.parse(state ?? '[]');
    if (!Array.isArray(value)) return [];
    return value.every((item) => typeof item === 'string') ? value : [];
  } catch {
    return [];
  }
}
