/** Characters that stand between the columns of a table, the likeliest first. */
const separators = [',', ';', '\t'] as const;

/** A table that a trace lies in. */
export interface Table {
  /** Null where columns stand apart by spaces. */
  readonly separator: (typeof separators)[number] | null;
  /** The columns' names; null where the first line is a request like the others. */
  readonly header: readonly string[] | null;
}

/** How many of the first lines have to agree before they are called a table. */
export const enough = 20;

/**
 * The table that the first lines of a trace look like: a comma, semicolon or tab, the same number of times in each; else
 * spaces. Null for one word a line. The first line is a header where it has no number and the next one has.
 */
export function tableOf(lines: readonly string[]): Table | null {
  const first: string[] = [];
  for (let at = 0; at < lines.length && first.length < enough; at++) {
    const line = lines[at] ?? '';
    if (line.trim() !== '') first.push(line);
  }
  const counts = (separator: string | null) => new Set(first.map((line) => fieldsOf(line, separator).length));
  const found = [...separators, null].find((separator) => {
    const [count = 1, ...others] = counts(separator);
    return count > 1 && others.length === 0;
  });
  if (found === undefined) return null;
  const [top = [], next = []] = first.map((line) => fieldsOf(line, found));
  return { separator: found, header: !top.some(isNumber) && next.some(isNumber) ? top : null };
}

function isNumber(field: string): boolean {
  return field !== '' && Number.isFinite(Number(field));
}

/** The fields of a line; one in quotes may hold separators, and "" for a quote, as in RFC 4180. */
export function fieldsOf(line: string, separator: string | null): string[] {
  if (separator === null) return line.trim().split(/\s+/);
  if (!line.includes('"')) return line.split(separator).map((field) => field.trim());
  const fields: string[] = [''];
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') {
      quoted = !quoted;
      // The second quote of two is one that is meant: it was taken for an end, and begins again.
      if (quoted && fields[fields.length - 1] !== '') fields[fields.length - 1] += letter;
    } else if (letter === separator && !quoted) fields.push('');
    else fields[fields.length - 1] += letter;
  }
  return fields.map((field) => field.trim());
}

/** The place, from 0, of a column that is named or counted from 1; -1 where there is none such. */
export function placeOf(column: string, { header }: Table, columns: number): number {
  const named = header?.indexOf(column) ?? -1;
  if (named >= 0) return named;
  const loosely = header?.findIndex((name) => name.toLowerCase() === column.toLowerCase()) ?? -1;
  if (loosely >= 0) return loosely;
  const counted = Number(column);
  return Number.isInteger(counted) && counted >= 1 && counted <= columns ? counted - 1 : -1;
}
