import { themes } from '../../src/ui/themes.js';
import { sizeName } from './scenes/scene.js';
import { extent, looks, svg } from './svg.js';
import type { Taken } from './take.js';

/** A picture as the page holds it. */
interface Entry {
  readonly name: string;
  readonly group: string;
  readonly about: string;
  readonly command: string;
  readonly keys: string;
  readonly size: string;
  readonly width: number;
  readonly trouble: string | null;
  readonly svg: string;
  readonly text: string;
}

/**
 * All pictures on one page that needs nothing else: arrow keys flip through it, it filters by screen and by size, and one
 * switch shows it dark or light. The light colours are those that the light theme gives to the same tones.
 */
export function sheet(pictures: readonly Taken[], page: { readonly style: string; readonly script: string }): string {
  const entries = pictures.map(entryOf);
  const data = JSON.stringify(entries).replace(/</g, '\\u003c');
  return `<!doctype html>
<html lang="en" data-look="dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Backpressure, every screen</title>
<style>
${variables()}
${page.style}
</style>
</head>
<body>
<header>
<h1>Backpressure</h1>
<input id="find" type="search" placeholder="find a screen, or words on it" aria-label="Find">
<span id="groups" role="group" aria-label="Kind"></span>
<span id="sizes" role="group" aria-label="Size"></span>
<button id="look" type="button">light</button>
<output id="count"></output>
</header>
<main id="grid"></main>
<dialog id="viewer"><p id="caption"></p><div id="picture"></div><p class="hint">← → another screen · ↑ ↓ another size · l light or dark · esc back</p></dialog>
<noscript><p>This page shows its pictures with a script of its own; nothing is loaded from elsewhere.</p></noscript>
<script id="data" type="application/json">${data}</script>
<script>
${page.script}
</script>
</body>
</html>
`;
}

function entryOf({ scene, size, shot, text, trouble }: Taken): Entry {
  const isRecoloured = scene.on === undefined && scene.settings?.theme === undefined;
  return {
    name: scene.name,
    group: scene.group,
    about: scene.about,
    command: ['backpressure', ...scene.args].join(' '),
    keys: scene.acts.flatMap(({ press = [] }) => press).join(' '),
    size: sizeName(size),
    width: extent(size.columns, size.rows).width,
    trouble,
    svg: svg(shot, looks[scene.on ?? 'dark'], isRecoloured ? variable : undefined),
    text,
  };
}

/** "#5fd7d7" as a variable of the page. */
function variable(colour: string): string {
  return `var(--x${colour.slice(1)},${colour})`;
}

/** What each dark colour is in the light look: the same tone of the light theme, the same colour of the terminal. */
function variables(): string {
  const pairs = new Map<string, string>([[looks.dark.ink, looks.light.ink]]);
  for (const [index, colour] of looks.dark.palette.entries()) pairs.set(colour, looks.light.palette[index] ?? colour);
  for (const [tone, { color }] of Object.entries(themes.dark)) {
    const light = Object.entries(themes.light).find(([name]) => name === tone)?.[1].color;
    if (color !== undefined && light !== undefined) pairs.set(color, light);
  }
  pairs.set(looks.dark.paper, looks.light.paper);
  const rules = [...pairs].map(([dark, light]) => `--x${dark.slice(1)}:${light}`).join(';');
  return `[data-look=light]{${rules}}`;
}
