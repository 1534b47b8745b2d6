/**
 * Characters that a terminal draws itself so that neighbours touch: lines, blocks and braille dots. As shapes they look the
 * same whatever font a browser has. All measures are shares of a cell: 0 to 1 from its left and from its top.
 */

/** Arms from the middle of the cell: up, right, down, left; 0 none, 1 light, 2 heavy. */
type Arms = readonly [number, number, number, number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Shape =
  | { readonly kind: 'arms'; readonly arms: Arms; readonly round: boolean; readonly dashes: number }
  | { readonly kind: 'boxes'; readonly boxes: readonly Box[]; readonly opacity: number }
  | { readonly kind: 'dots'; readonly dots: readonly (readonly [number, number])[] };

/** How to draw a character; null for one that is left to the font. */
export function shapeOf(character: string): Shape | null {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2800 && code <= 0x28ff) return { kind: 'dots', dots: brailleDots(code - 0x2800) };
  const boxes = blocks.get(character);
  if (boxes !== undefined) return { kind: 'boxes', boxes, opacity: shades[character] ?? 1 };
  const arms = lines[character];
  if (arms === undefined) return null;
  return { kind: 'arms', arms: armsOf(arms), round: '╭╮╰╯'.includes(character), dashes: dashed[character] ?? 0 };
}

const lines: Readonly<Record<string, string>> = {
  ...{ '─': '0101', '│': '1010', '┌': '0110', '┐': '0011', '└': '1100', '┘': '1001' },
  ...{ '├': '1110', '┤': '1011', '┬': '0111', '┴': '1101', '┼': '1111' },
  ...{ '╭': '0110', '╮': '0011', '╰': '1100', '╯': '1001' },
  ...{ '━': '0202', '┃': '2020', '┏': '0220', '┓': '0022', '┗': '2200', '┛': '2002' },
  ...{ '┣': '2220', '┫': '2022', '┳': '0222', '┻': '2202', '╋': '2222' },
  ...{ '╴': '0001', '╵': '1000', '╶': '0100', '╷': '0010', '╸': '0002', '╹': '2000', '╺': '0200', '╻': '0020' },
  ...{ '╼': '0201', '╾': '0102', '╽': '1020', '╿': '2010', '┿': '1212', '╂': '2121', '┠': '2120', '┨': '2021' },
  ...{ '╌': '0101', '╍': '0202', '╎': '1010', '┄': '0101', '┅': '0202', '┆': '1010', '┈': '0101', '┊': '1010' },
};

const dashed: Readonly<Record<string, number>> = {
  ...{ '╌': 2, '╍': 2, '╎': 2, '┄': 3, '┅': 3, '┆': 3, '┈': 4, '┊': 4 },
};

function armsOf(digits: string): Arms {
  const [up = 0, right = 0, down = 0, left = 0] = Array.from(digits, Number);
  return [up, right, down, left];
}

const eighths = [1, 2, 3, 4, 5, 6, 7];

const shades: Readonly<Record<string, number>> = { '░': 0.22, '▒': 0.45, '▓': 0.7 };

const full: Box = { x: 0, y: 0, width: 1, height: 1 };
const quarter = (x: 0 | 0.5, y: 0 | 0.5): Box => ({ x, y, width: 0.5, height: 0.5 });

const blocks: ReadonlyMap<string, readonly Box[]> = new Map<string, readonly Box[]>([
  ...['█', '░', '▒', '▓'].map((each) => [each, [full]] as const),
  ...eighths.map((part) => ['▁▂▃▄▅▆▇'[part - 1] ?? '', [{ ...full, y: 1 - part / 8, height: part / 8 }]] as const),
  ...eighths.map((part) => ['▏▎▍▌▋▊▉'[part - 1] ?? '', [{ ...full, width: part / 8 }]] as const),
  ['▀', [{ ...full, height: 0.5 }]],
  ['▔', [{ ...full, height: 1 / 8 }]],
  ['▐', [{ ...full, x: 0.5, width: 0.5 }]],
  ['▕', [{ ...full, x: 7 / 8, width: 1 / 8 }]],
  ['▘', [quarter(0, 0)]],
  ['▝', [quarter(0.5, 0)]],
  ['▖', [quarter(0, 0.5)]],
  ['▗', [quarter(0.5, 0.5)]],
  ['▚', [quarter(0, 0), quarter(0.5, 0.5)]],
  ['▞', [quarter(0.5, 0), quarter(0, 0.5)]],
]);

/** The middles of the raised dots; Unicode counts three down each column, then the fourth row. */
function brailleDots(bits: number): (readonly [number, number])[] {
  const places = [0, 1, 2].flatMap((row) => [[row, 0, row] as const, [row, 1, row + 3] as const]);
  return [...places, [3, 0, 6] as const, [3, 1, 7] as const]
    .filter(([, , bit]) => (bits >> bit) & 1)
    .map(([row, column]) => [0.25 + column / 2, (row + 0.5) / 4] as const);
}
