import { allRules } from '../../content/rules/registry.js';
import type { Problem } from '../../course/course.js';

/** The address that names the format, as its specification has it. */
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * Problems as a SARIF 2.1.0 log, which code hosts and editors read. `fileOf` gives the path of a course file from the
 * repository's root, with slashes; `version` is the program's own.
 */
export function sarifLog(problems: readonly Problem[], fileOf: (file: string) => string, version: string) {
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Backpressure', semanticVersion: version, rules: allRules.map(descriptor) } },
        // Columns count as JavaScript does.
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, fileOf)),
      },
    ],
  };
}

type RuleAbout = (typeof allRules)[number];

function descriptor({ name, severity, reason }: RuleAbout) {
  const allow = `<!-- allow ${name}: the reason -->`;
  const [text, markdown] =
    severity === 'warning'
      ? [
          `${reason} Where it should stand all the same, explain it on a line of its own: ${allow}`,
          `${reason}\n\nWhere it should stand all the same, explain it on a line of its own: \`${allow}\``,
        ]
      : [
          `${reason} It is an error: something does not work until it is mended.`,
          `${reason}\n\nIt is an error: something does not work until it is mended.`,
        ];
  return {
    id: name,
    shortDescription: { text: reason },
    help: { text, markdown },
    defaultConfiguration: { level: severity },
  };
}

function resultOf({ file, line, column, severity, rule, message }: Problem, fileOf: (file: string) => string) {
  const ruleIndex = allRules.findIndex(({ name }) => name === rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(fileOf(file)), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

/** A path with slashes as a relative reference: a colon in its first part would read as a scheme. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
