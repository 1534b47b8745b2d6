import type { CatalogueEntry, CatalogueKnob } from '../../simulations/engine/catalogue.js';
import { id, keys, list, number, oneOf, type Schema, text } from './kinds.js';

/** What a `sim` fence may hold, for each simulation with its own scenarios, knobs and metrics. */
export function simulationSchema(simulations: readonly CatalogueEntry[]): Schema {
  const any = keys(
    'A simulation',
    {
      use: oneOf(
        'Which simulation.',
        simulations.map(({ id }) => id),
      ),
      scenario: text('The scenario that it begins with.'),
      set: { description: 'Knobs turned away from the scenario.', type: 'object' },
      predict: keys(
        'What the learner is asked before it runs',
        {
          ask: text('The question.'),
          metric: text('The metric that answers it.'),
          choices: list('Answers to pick from, where it is not a number that is asked for.', text('An answer.')),
        },
        ['ask', 'metric'],
      ),
      observe: text('What is shown when the run ends.'),
      goal: {
        ...keys(
          'Something to reach by turning knobs',
          {
            metric: text('What is measured.'),
            atMost: number('It is reached when the metric is this or less.'),
            atLeast: number('It is reached when the metric is this or more.'),
            hint: text('Where to begin.'),
            under: {
              description: 'Knobs that the goal turns itself; each value has to reach it.',
              type: 'object',
              additionalProperties: { type: 'array', minItems: 1 },
            },
          },
          ['metric'],
        ),
        anyOf: [{ required: ['atMost'] }, { required: ['atLeast'] }],
      },
    },
    ['use', 'scenario'],
  );
  return { ...any, allOf: simulations.map(namesOf) };
}

function namesOf({ id, scenarios, knobs, metrics }: CatalogueEntry): Schema {
  const measured = { properties: { metric: { enum: metrics } } };
  return {
    if: { properties: { use: { const: id } }, required: ['use'] },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON schema, and nobody awaits one.
    then: {
      properties: {
        scenario: { enum: scenarios },
        set: {
          properties: Object.fromEntries(knobs.map((knob) => [knob.name, knobSchema(knob)])),
          additionalProperties: false,
        },
        predict: measured,
        goal: { properties: { ...measured.properties, under: casesSchema(knobs) } },
      },
    },
  };
}

function casesSchema(knobs: readonly CatalogueKnob[]): Schema {
  return {
    properties: Object.fromEntries(knobs.map((knob) => [knob.name, { items: knobSchema(knob) }])),
    additionalProperties: false,
  };
}

function knobSchema({ unit, min, max, choices }: CatalogueKnob): Schema {
  if (choices !== null) return { enum: choices };
  return { type: 'number', minimum: min, maximum: max, ...(unit !== '' && { description: unit }) };
}

/** What a `quiz` fence may hold. */
export const questionSchema: Schema = keys(
  "A question of the lesson's quiz",
  {
    use: id('Which question.'),
    predict: {
      description: 'Whether it is asked before the matter is taught: then it counts neither for nor against anyone.',
      type: 'boolean',
    },
  },
  ['use'],
);

/** What a `practice` fence may hold. */
export function practiceSchema(practices: readonly string[]): Schema {
  return keys(
    'A practice',
    {
      use: oneOf('Which practice.', practices),
      deck: text('The deck that it takes its material from.'),
      question: text('The entry of the deck that it begins with.'),
    },
    ['use'],
  );
}
