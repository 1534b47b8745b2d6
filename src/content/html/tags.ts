/** Elements that stand on lines of their own; all others stand within a line. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta nav noscript ol ' +
    'optgroup option p pre search section select summary table tbody td textarea tfoot th thead title tr ul'
  ).split(' '),
);

export const isBlock = (name: string): boolean => blocks.has(name);
