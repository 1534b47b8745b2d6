/**
 * Long lists of records, column by column: a few long texts are read and written several times as fast as many short ones,
 * and take half the room. Lists whose records differ in their fields stay as they are.
 */
interface Columns {
  readonly fields: readonly string[];
  /** Each either a list, or texts with spaces between them. */
  readonly columns: readonly (readonly unknown[] | string)[];
}

type Row = Readonly<Record<string, unknown>>;

/** What stands for a list in JSON: columns, or the list itself where it cannot be taken apart. */
export function toColumns(list: readonly unknown[]): Columns | readonly unknown[] {
  const [first] = list;
  if (list.length < 2 || !isRow(first)) return list;
  const fields = Object.keys(first);
  const rows = list.filter(isRow);
  const isEven =
    rows.length === list.length &&
    rows.every((row) => {
      const own = Object.keys(row);
      return own.length === fields.length && own.every((field, index) => field === fields[index]);
    });
  if (!isEven) return list;
  return { fields, columns: fields.map((field) => joined(rows.map((row) => row[field]))) };
}

/** The list again; whatever it is given, what comes out has to be looked at as any JSON. */
export function fromColumns(value: unknown): unknown {
  if (!isRow(value)) return value;
  const { fields, columns } = value;
  if (!Array.isArray(fields) || !Array.isArray(columns) || fields.includes('__proto__')) return null;
  const lists = columns.map(parted).filter((list) => Array.isArray(list));
  return Array.from({ length: lists[0]?.length ?? 0 }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (let column = 0; column < fields.length; column++) row[fields[column]] = lists[column]?.[index];
    return row;
  });
}

/** Texts as one, where none has a space of its own. */
export function joined(list: readonly unknown[]): readonly unknown[] | string {
  const isText =
    list.length > 1 && list.every((item) => typeof item === 'string' && item !== '' && !item.includes(' '));
  return isText ? list.join(' ') : list;
}

/** The list of texts again; anything else as it is. */
export function parted(value: unknown): unknown {
  return typeof value === 'string' ? value.split(' ') : value;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
