import type { Code } from 'mdast';
import type { Block, Prediction, SimulationEmbed } from '../course/block.js';
import type { Goal } from '../course/goal.js';
import type { Place } from '../course/place.js';
import { width } from '../text/width.js';
import { Fields } from './fields.js';
import { readYaml } from './front-matter.js';
import { type Page, placeOf, readable } from './markdown.js';
import { cleanLine } from './sanitize.js';

/**
 * The four fences that come alive: sim, quiz, practice, mermaid. What cannot be read becomes a notice in its place, and a
 * complaint for the author.
 */

const readers = {
  sim: readSimulation,
  quiz: readQuiz,
  practice: readPractice,
} as const;

const names: Record<keyof typeof readers, string> = {
  sim: 'A simulation',
  quiz: 'A question',
  practice: 'A practice',
};

/** A screen has 76 columns for text, and a diagram stands two columns in. */
const widest = 74;

const hasKeys = (language: string): language is keyof typeof readers => Object.hasOwn(readers, language);

export function isFence(node: Code): boolean {
  return node.lang === 'mermaid' || hasKeys(node.lang ?? '');
}

export function readFence(page: Page, node: Code): Block {
  const place = placeOf(page, node);
  const last = page.lines[(node.position?.end.line ?? 1) - 1] ?? '';
  if (!/[`~]{3,}\s*$/.test(last) || node.position?.end.line === node.position?.start.line) {
    page.complaints.add(
      'unclosed-fence',
      place,
      `the ${node.lang} fence is not closed; end it with a line of three backticks`,
    );
  }
  const language = node.lang ?? '';
  if (!hasKeys(language)) return readDiagram(page, node, place);
  return (
    readKeys(page, node, place, language) ?? {
      kind: 'notice',
      text: `${names[language]} belongs here, but line ${place.line} of ${cleanLine(page.file)} cannot be read.`,
    }
  );
}

function readKeys(page: Page, node: Code, place: Place, language: keyof typeof readers): Block | null {
  const start = { file: place.file, line: place.line + 1, column: place.column };
  const yaml = readYaml(node.value, start, page.complaints);
  if (yaml === null) return null;
  if (yaml.kind !== 'map') {
    page.complaints.add('broken-fence', place, `a ${language} fence holds keys with values, such as "use: name"`);
    return null;
  }
  const fields = new Fields(yaml, page.complaints);
  const block = readers[language](fields, place, page);
  fields.close();
  return fields.ok ? block : null;
}

function readSimulation(fields: Fields, place: Place, page: Page): Block {
  const simulation = fields.text('use');
  const scenario = fields.text('scenario');
  const set = fields.scalars('set');
  const predict = readPrediction(fields, page);
  const observe = fields.optionalText('observe');
  const goal = readGoal(fields, page);
  const embed: SimulationEmbed = {
    simulation,
    scenario,
    set,
    ...(predict && { predict }),
    ...(observe && { observe }),
    ...(goal && { goal }),
  };
  return { kind: 'simulation', embed, place };
}

function readPrediction(outer: Fields, page: Page): Prediction | null {
  const map = outer.map('predict');
  if (map === null) return null;
  const fields = new Fields(map, page.complaints);
  const prediction = { ask: fields.text('ask'), metric: fields.text('metric') };
  const choices = fields.texts('choices');
  fields.close();
  if (!fields.ok) outer.ok = false;
  return choices.length > 0 ? { ...prediction, choices } : prediction;
}

function readGoal(outer: Fields, page: Page): Goal | null {
  const map = outer.map('goal');
  if (map === null) return null;
  const fields = new Fields(map, page.complaints);
  const metric = fields.text('metric');
  const atMost = fields.optionalNumber('atMost');
  const atLeast = fields.optionalNumber('atLeast');
  const hint = fields.optionalText('hint');
  const under = fields.lists('under');
  fields.close();
  if (fields.ok && atMost === null && atLeast === null) {
    fields.wrong('metric', 'a goal needs "atMost" or "atLeast"', 'missing-key');
  }
  if (!fields.ok) outer.ok = false;
  return {
    metric,
    ...(atMost !== null && { atMost }),
    ...(atLeast !== null && { atLeast }),
    ...(hint !== null && { hint }),
    ...(Object.keys(under).length > 0 && { under }),
  };
}

function readQuiz(fields: Fields, place: Place): Block {
  return { kind: 'question', use: fields.id('use'), predict: fields.flag('predict'), place };
}

function readPractice(fields: Fields, place: Place): Block {
  const use = fields.id('use');
  const deck = fields.optionalText('deck');
  const question = fields.optionalText('question');
  return { kind: 'practice', use, ...(deck && { deck }), ...(question && { question }), place };
}

function readDiagram(page: Page, node: Code, place: Place): Block {
  const source = readable(page, node, node.value);
  try {
    const picture = page.draw(source);
    const columns = Math.max(0, ...picture.map(width));
    if (columns > widest) {
      page.complaints.add(
        'wide-diagram',
        place,
        `the diagram is ${columns} columns wide; shorten names or messages to fit ${widest}`,
      );
    }
    return { kind: 'diagram', source, picture };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    page.complaints.add('broken-diagram', place, why);
    return { kind: 'code', language: 'mermaid', text: source };
  }
}
