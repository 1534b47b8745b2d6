import { practices } from '../practice/registry.js';
import { phrase } from '../words/phrase.js';
import { type Command, text } from './command.js';
import { UsageError } from './context.js';
import { suggestion } from './find.js';
import { openProgram } from './open-program.js';

export const practice: Command = {
  name: 'practice',
  arguments: ['[name]'],
  summary: 'interview answers, priorities, versions, a release day',
  options: [
    ['--deck <id>', 'the deck to take it from'],
    ['--question <id>', 'coach: the question, for example q-01'],
    ['--answer <file>', 'coach: read an answer from a file, - for standard input'],
    ['--score <n>', 'coach: your own score of that answer, 1 to 5'],
    ['--json', 'coach: the feedback as JSON'],
  ],
  async run(context, [name], options) {
    if (name === undefined)
      return openProgram(context, (store) => store.getState().send({ type: 'open', place: { name: 'practices' } }));
    const known = practices.map(({ id }) => id);
    if (!known.includes(name)) {
      throw new UsageError(
        phrase('no practice "{name}"{suggestion}; there are {known}', {
          name,
          suggestion: suggestion(name, known),
          known: known.join(', '),
        }),
      );
    }
    const answer = text(options, 'answer');
    const score = text(options, 'score');
    if (answer !== undefined || score !== undefined || options.json) {
      if (name !== 'coach')
        throw new UsageError(phrase('--answer, --score and --json are for "practice coach", not for {name}', { name }));
      const { coachFile } = await import('./coach-file.js');
      return coachFile(context, { question: text(options, 'question'), answer, score, json: options.json === true });
    }
    const wishes = { deck: text(options, 'deck'), question: text(options, 'question') };
    return openProgram(context, (store) =>
      store.getState().send({
        type: 'open-practice',
        practice: name,
        ...(wishes.deck !== undefined && { deck: wishes.deck }),
        ...(wishes.question !== undefined && { question: wishes.question }),
      }),
    );
  },
};
