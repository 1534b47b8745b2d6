import { drawing, extent, looks, type Shot } from './svg.js';

/** A picture and how long it stands, in seconds. */
export interface Frame {
  readonly shot: Shot;
  readonly seconds: number;
}

/**
 * Frames one after the other as one SVG that moves by CSS alone, so that it moves in an `<img>` too. A row that stands in
 * several frames is drawn once. Whoever asks for less motion sees the last frame. A rim keeps its edge on a dark page.
 */
export function movie(frames: readonly Frame[]): string {
  const [first] = frames;
  if (first === undefined) throw new Error('a moving picture has at least one frame');
  const { columns, rows } = first.shot;
  const { width, height } = extent(columns, rows.length);
  const whole = frames.reduce((sum, { seconds }) => sum + seconds, 0);
  const drawn = new Map<string, string>();
  const groups: string[] = [];
  const styles: string[] = [];
  let at = 0;
  for (const [index, { shot, seconds }] of frames.entries()) {
    const uses = shot.rows.map((cells, row) => {
      const cursor = shot.cursor?.row === row ? { column: shot.cursor.column, row: 0 } : null;
      const svg = drawing({ columns, rows: [cells], cursor }, looks.dark);
      const id = drawn.get(svg) ?? `r${drawn.size}`;
      drawn.set(svg, id);
      return `<use href="#${id}" y="${row * 18}"/>`;
    });
    groups.push(`<g class="f" style="animation-name:f${index}">${uses.join('')}</g>`);
    styles.push(keyframes(`f${index}`, at / whole, (at + seconds) / whole));
    at += seconds;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    '<style>',
    `.f{visibility:hidden;animation:${Math.round(whole * 10) / 10}s step-end infinite}`,
    ...styles,
    '@media (prefers-reduced-motion:reduce){.f{animation:none}.f:last-of-type{visibility:visible}}',
    '</style>',
    `<defs>${[...drawn].map(([svg, id]) => `<g id="${id}">${svg}</g>`).join('\n')}</defs>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${looks.dark.paper}" stroke="#3a3f4a"/>`,
    ...groups,
    '</svg>',
    '',
  ].join('\n');
}

/** Visible from one share of the whole to another. */
function keyframes(name: string, from: number, to: number): string {
  const share = (part: number) => `${Math.round(part * 10_000) / 100}%`;
  const before = from === 0 ? '' : '0%{visibility:hidden}';
  const after = to > 0.9999 ? '' : `${share(to)}{visibility:hidden}`;
  return `@keyframes ${name}{${before}${share(from)}{visibility:visible}${after}}`;
}
