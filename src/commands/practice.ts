import { chosenEndpoint } from '../practice/interview/conversation/endpoint.js';
import { practices } from '../practice/registry.js';
import { type Command, text } from './command.js';
import { type Context, UsageError } from './context.js';
import { suggestion } from './find.js';
import { openProgram } from './open-program.js';
import { openSettings } from './open-settings.js';

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
    ['--interviewer <url>', 'coach, mock: a chat endpoint of your own that asks and judges'],
    ['--model <name>', 'coach, mock: the model that is to answer there'],
    ['--yes', 'coach: the answer may be sent there'],
    ['--transcribe <command>', 'coach, mock: a command that writes down what you say'],
  ],
  async run(context, [name], options) {
    if (name === undefined)
      return openProgram(context, (store) => store.getState().send({ type: 'open', place: { name: 'practices' } }));
    const known = practices.map(({ id }) => id);
    if (!known.includes(name)) {
      throw new UsageError(`no practice "${name}"${suggestion(name, known)}; there are ${known.join(', ')}`);
    }
    const asked = { interviewer: text(options, 'interviewer'), model: text(options, 'model') };
    const transcribe = text(options, 'transcribe');
    const isSpoken = [...Object.values(asked), transcribe].some((one) => one !== undefined);
    if (isSpoken && name !== 'coach' && name !== 'mock')
      throw new UsageError(`--interviewer, --model and --transcribe are for the coach and the mock, not for ${name}`);
    const answer = text(options, 'answer');
    const score = text(options, 'score');
    if (answer !== undefined || score !== undefined || options.json) {
      if (name !== 'coach')
        throw new UsageError(`--answer, --score and --json are for "practice coach", not for ${name}`);
      const { coachFile } = await import('./coach-file.js');
      const question = text(options, 'question');
      const [json, yes] = [options.json === true, options.yes === true];
      return coachFile(context, { question, answer, score, json, yes, ...asked });
    }
    const named = await namedEndpoint(context, asked);
    const wishes = { deck: text(options, 'deck'), question: text(options, 'question') };
    return openProgram(context, (store) =>
      store.getState().send({
        type: 'open-practice',
        practice: name,
        ...(wishes.deck !== undefined && { deck: wishes.deck }),
        ...(wishes.question !== undefined && { question: wishes.question }),
        ...(named !== null && { interviewer: named }),
        ...(transcribe !== undefined && { transcribe }),
      }),
    );
  },
};

/** The endpoint that the command line names; null where it names none and the settings decide. */
async function namedEndpoint(context: Context, asked: { interviewer: string | undefined; model: string | undefined }) {
  if (asked.interviewer === undefined && asked.model === undefined) return null;
  const { settings } = await openSettings(context);
  const endpoint = chosenEndpoint(settings, asked);
  if (endpoint !== null && 'fault' in endpoint) throw new UsageError(endpoint.fault);
  return endpoint;
}
