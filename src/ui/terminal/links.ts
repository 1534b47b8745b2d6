type Environment = Readonly<Record<string, string | undefined>>;

/** Programs that are known to show OSC 8 links, with the version from which on. */
const programs: Readonly<Record<string, number>> = {
  'iTerm.app': 3.1,
  WezTerm: 20200620,
  vscode: 1.72,
  ghostty: 0,
  zed: 0,
};

const terminals = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/;

/**
 * Whether the terminal shows OSC 8 links, by what it says of itself: only those that are known to, because another may
 * print the address in the middle of the text. `FORCE_HYPERLINK=1` or `=0` decides where this is wrong.
 */
export function supportsLinks(env: Environment): boolean {
  if (env.FORCE_HYPERLINK) return env.FORCE_HYPERLINK !== '0';
  // What lies between us and the terminal may not pass them on.
  if (env.TMUX || env.STY || /^(?:screen|tmux)/.test(env.TERM ?? '')) return false;
  if (env.WT_SESSION) return true;
  const since = programs[env.TERM_PROGRAM ?? ''];
  if (since !== undefined) return since === 0 || Number.parseFloat(env.TERM_PROGRAM_VERSION ?? '0') >= since;
  // VTE says 7600 for 0.76; it learnt links in 0.50.
  if (env.VTE_VERSION) return Number(env.VTE_VERSION) > 5000;
  return terminals.test(env.TERM ?? '');
}

/** A text that links to an address, which has to be safe (`course/links.ts`). */
export function linked(text: string, href: string): string {
  return `\u001b]8;;${href}\u0007${text}\u001b]8;;\u0007`;
}
