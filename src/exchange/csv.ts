import { CsvError, parse } from 'csv-parse/sync';
import { ExchangeError } from './item.js';

/** A row of a table, and the line that it begins on. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Reads a table of separated values: quotes, newlines within them, rows of any length. Throws an ExchangeError. */
export function readRows(text: string, delimiter: string, comments = false): Row[] {
  const rows: Row[] = [];
  /** The line on which the last row ended. */
  let end = 0;
  try {
    parse(text.replace(/^\ufeff/, ''), {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      // A quote inside a cell that does not begin with one means itself, as spreadsheets and Anki have it.
      relax_quotes: true,
      max_record_size: 2 ** 20,
      ...(comments && { comment: '#', comment_no_infix: true }),
      on_record: (cells: string[], { lines }) => {
        const inside = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        end = lines;
        rows.push({ cells, line: Math.max(1, end - inside) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const seen = typeof error.lines === 'number' ? error.lines : 1;
    // A quote that is not closed goes on to the end of the file; it began in the row that was not finished.
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? end + 1 : seen;
    throw new ExchangeError(line, messageOf(error));
  }
  return rows;
}

function messageOf(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote that begins a cell is never closed';
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'a row is longer than 1 MB';
  return error.message.replace(/^[^:]*: /, '').slice(0, 120);
}

/** Separated values; a cell with anything in it that separates is quoted. */
export function writeRows(rows: readonly (readonly string[])[], delimiter: string): string {
  const needsQuotes = new RegExp(`["\\n\\r${delimiter}]|^[#\\s]|\\s$`);
  const cell = (text: string) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(delimiter)}\n`).join('');
}
