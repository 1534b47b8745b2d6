import type { Course } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import { practices } from '../../practice/registry.js';
import { findSimulation } from '../../simulations/registry.js';
import { goalText, tidyQuantity } from '../../store/simulation-words.js';
import type { LiveState } from '../../store/step.js';
import { hangingIndent } from '../../text/hanging-indent.js';
import { type Line, type Span, span } from '../../text/line.js';
import { plainText } from '../../text/plain-text.js';
import { phrase, translated } from '../../words/phrase.js';

/** A live block inside a step: what it asks for, or what came of it. */
export function liveLines(course: Course, state: LiveState, columns: number): Line[] {
  const marked = (mark: Span, text: readonly Span[]): Line[] => hangingIndent([mark], text, columns - 2);
  const framed = (lines: readonly Line[]): Line[] => lines.map((content): Line => [span('▎ ', 'accent'), ...content]);
  const { block, prediction } = state;

  switch (block.kind) {
    case 'simulation': {
      const { simulation, scenario, predict, observe, goal } = block.embed;
      const found = findSimulation(simulation);
      const title = found?.scenarios[scenario]?.title ?? scenario;
      const name = `${found?.title ?? simulation}: ${title}`;
      if (predict !== undefined && prediction === null) {
        return framed([
          ...marked(span('? ', 'accent'), [{ text: predict.ask, bold: true }]),
          ...marked(span('  '), [span(`${phrase('Commit to a guess, then watch.')} ${name}`, 'dim')]),
        ]);
      }
      const metric = found?.metrics.find(({ name }) => name === predict?.metric);
      const gap =
        predict === undefined || prediction === null
          ? []
          : marked(span('→ ', 'accent'), [
              span(`${phrase('You said {guess}. It came to', { guess: String(prediction.guess) })} `),
              { text: actualText(prediction.actual, metric?.unit), bold: true },
              span('.'),
            ]);
      const told = state.done && observe !== undefined ? marked(span('  '), [span(observe)]) : [];
      const wish =
        goal === undefined
          ? []
          : marked(span('  '), [span(`${phrase('Goal:')} ${goalText(goal, found?.metrics ?? [])}`, 'dim')]);
      const head =
        gap.length > 0
          ? gap
          : marked(span(state.done ? '✓ ' : '▶ ', state.done ? 'good' : 'accent'), [{ text: name, bold: true }]);
      return framed([...head, ...told, ...wish]);
    }
    case 'question': {
      const question = findIn(course.questions, block.use);
      const prompt =
        question === undefined ? phrase('There is no question {id}.', { id: block.use }) : plainText(question.prompt);
      if (!state.done) return framed(marked(span('? ', 'accent'), [{ text: prompt, bold: true }]));
      if (prediction !== null) {
        return framed([
          ...marked(span('→ ', 'accent'), [span(prompt, 'dim')]),
          ...marked(span('  '), [
            span(phrase('You made your guess. The answer: {answer}', { answer: String(prediction.actual) })),
          ]),
        ]);
      }
      const mark = state.right ? span('✓ ', 'good') : span('✗ ', 'bad');
      return framed([
        ...marked(mark, [span(prompt, 'dim')]),
        [span(`  ${state.right ? phrase('right ##correct') : phrase('not yet: r asks it again')}`, 'dim')],
      ]);
    }
    case 'practice': {
      const practice = practices.find(({ id }) => id === block.use);
      return framed([
        ...marked(span(state.done ? '✓ ' : '▶ ', state.done ? 'good' : 'accent'), [
          { text: translated(practice?.title ?? block.use), bold: true },
        ]),
        ...marked(span('  '), [span(translated(practice?.summary ?? ''), 'dim')]),
      ]);
    }
  }
}

function actualText(actual: string | number | null, unit?: string): string {
  return typeof actual === 'number' ? tidyQuantity(actual, unit) : (actual ?? phrase('no value: it never happened'));
}
