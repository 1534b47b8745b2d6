import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { type Attributes, Phrases } from './phrases.js';
import { isBlock } from './tags.js';

/** A cell says over how many columns it goes; more than this is a mistake, or worse. */
const widest = 20;

/** A table of HTML, put together tag by tag. One that only sets things side by side becomes what stands in it. */
export class HtmlTable {
  readonly #rows: PhrasingContent[][][] = [];
  readonly #outside: PhrasingContent[][] = [];
  #phrases = new Phrases();
  #cell = 0;
  #hasHead = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'tr') this.#newRow();
    else if (name === 'td' || name === 'th') this.#newCell(name, attributes);
    else if (['thead', 'tbody', 'tfoot', 'caption', 'colgroup', 'col'].includes(name)) this.#endCell();
    else if (isBlock(name)) this.#phrases.breakLine();
    else this.#phrases.open(name, attributes);
  }

  close(name: string): void {
    if (['td', 'th', 'tr', 'caption', 'thead', 'tbody', 'tfoot'].includes(name)) this.#endCell();
    else if (isBlock(name)) this.#phrases.breakLine();
    else this.#phrases.close(name);
  }

  text(value: string): void {
    this.#phrases.add({ type: 'text', value });
  }

  end(): RootContent[] {
    this.#endCell();
    const before = this.#outside.map(paragraph);
    const rows = this.#rows.filter((row) => row.some((cell) => cell.length > 0));
    const columns = Math.max(0, ...rows.map((row) => row.length));
    if (rows.length < 2 || columns < 2) {
      return [...before, ...rows.flatMap((row) => row.filter((cell) => cell.length > 0).map(paragraph))];
    }
    const head = this.#hasHead ? [] : [tableRow([], columns)];
    return [...before, { type: 'table', children: [...head, ...rows.map((row) => tableRow(row, columns))] }];
  }

  #newRow(): void {
    this.#endCell();
    this.#rows.push([]);
  }

  #newCell(name: string, { colspan = '1' }: Attributes): void {
    this.#endCell();
    if (this.#rows.length === 0) this.#rows.push([]);
    if (name === 'th' && this.#rows.length === 1) this.#hasHead = true;
    this.#cell = Math.min(Math.max(Number.parseInt(colspan, 10) || 1, 1), widest);
  }

  #endCell(): void {
    const children = trimmed(this.#phrases.end());
    if (this.#cell > 0) {
      this.#rows.at(-1)?.push(children, ...Array.from({ length: this.#cell - 1 }, () => []));
      this.#cell = 0;
    } else if (children.length > 0) this.#outside.push(children);
  }
}

/** Without blanks and line breaks at either end. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent) =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const from = children.findIndex((node) => !isBlank(node));
  return from === -1 ? [] : children.slice(from, children.findLastIndex((node) => !isBlank(node)) + 1);
}

const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });

function tableRow(row: readonly PhrasingContent[][], columns: number): TableRow {
  const cells = Array.from(
    { length: columns },
    (_, index): TableCell => ({ type: 'tableCell', children: row[index] ?? [] }),
  );
  return { type: 'tableRow', children: cells };
}
