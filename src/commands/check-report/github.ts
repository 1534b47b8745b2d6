import type { Problem } from '../../course/course.js';

/**
 * Problems as workflow commands of GitHub Actions, a line each: each becomes an annotation at its line of a pull request.
 * `fileOf` gives the path of a course file from the repository's root, with slashes.
 */
export function githubLines(problems: readonly Problem[], fileOf: (file: string) => string): readonly string[] {
  return problems.map(({ file, line, column, severity, rule, message }) => {
    const properties = { file: fileOf(file), line, col: column, title: `backpressure ${rule}` };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${severity} ${written.join(',')}::${data(message)}`;
  });
}

/** A runner reads a command up to the end of its line, and decodes these three. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property also ends at a comma, and the properties at a colon. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
