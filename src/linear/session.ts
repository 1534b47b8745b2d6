import type { Block } from '../course/block.js';
import type { Rating } from '../progress/event.js';
import type { AnswerForm } from '../questions/kind.js';
import { feedbackPassages } from '../store/feedback-lines.js';
import type { SessionIntent } from '../store/intent.js';
import { currentItem, helpAhead, type Session } from '../store/session.js';
import { summaryPassages } from '../store/summary-lines.js';
import { type Line, line, span } from '../text/line.js';
import { inlineText } from '../text/plain-text.js';
import { typesetSpoken } from '../text/typeset.js';
import { spans, wrap } from '../text/wrap.js';
import { phrase } from '../words/phrase.js';
import type { Speaking } from './speaking.js';
import { columns, Quit } from './voice.js';

/** Asks everything in the session on screen, and leaves it. Throws Quit when the learner stops. */
export async function speakSession(speaking: Speaking): Promise<void> {
  const { store, voice } = speaking;
  const begun = sessionOf(speaking);
  if (begun !== null && begun.outcomes.length > 0)
    voice.tell(phrase('On at question {number} of {count}.', { number: begun.index + 1, count: begun.items.length }));
  for (;;) {
    const session = sessionOf(speaking);
    if (session === null) return;
    if (session.stage.at === 'summary') {
      tellSummary(speaking, session);
      break;
    }
    const count =
      session.items.length > 1
        ? phrase('{part} of {whole}', { part: session.index + 1, whole: session.items.length })
        : '';
    if (currentItem(session)?.kind === 'card') await askCard(speaking, session, count);
    else await askQuestion(speaking, session, count);
  }
  if (sessionOf(speaking) !== null) store.getState().send({ type: 'back' });
  voice.say([]);
}

function sessionOf({ store }: Speaking): Session | null {
  const top = store.getState().screens.at(-1);
  return top?.name === 'session' ? top.session : null;
}

async function askQuestion(speaking: Speaking, session: Session, count: string): Promise<void> {
  const { store, voice } = speaking;
  const move = (intent: SessionIntent) => store.getState().send({ type: 'session', intent });
  const item = currentItem(session);
  if (item?.kind !== 'question' || session.stage.at !== 'question') return;
  voice.say([
    line(`${session.purpose === 'prediction' ? phrase('Guess') : phrase('Question')}${count && ` ${count}`}`),
    ...typesetSpoken(item.question.prompt, columns),
  ]);
  voice.say(formLines(session.stage.form));
  for (;;) {
    const stage = sessionOf(speaking)?.stage;
    if (stage?.at !== 'question') break;
    const help = helpAhead(stage, item.question);
    const heard = await voice.hear(
      phrase('Answer ({format}; ? {help}, s skip, {undo}q quit):', {
        format: stage.form.format,
        help: phrase(helpNames[help]),
        undo: undoForm(session),
      }),
    );
    if (heard === null || heard === 'q') throw new Quit();
    if (heard === 'u') {
      if (takeBack(speaking)) return;
      continue;
    }
    if (decide(speaking, heard)) continue;
    if (heard === 's') {
      move({ type: 'skip' });
      return;
    }
    if (heard === '?') {
      if (help !== 'answer') tellHint(speaking, item.question.hint, stage.hints);
      move({ type: help === 'answer' ? 'give-up' : 'show-hint' });
      continue;
    }
    const confidence = heard.endsWith('!') ? 'sure' : heard.endsWith('~') ? 'guess' : null;
    const line = confidence === null ? heard : heard.slice(0, -1).trim();
    const { refused } = move({ type: 'read', line, confidence });
    if (refused !== undefined) voice.refuse(refused);
    else voice.accept();
  }
  tellFeedback(speaking);
  move({ type: 'next' });
}

/** Named where there is something to take back; what is rarely wanted, once. */
function undoForm({ outcomes }: Session): string {
  const once =
    outcomes.length === 1
      ? `${phrase(':right counts it as right, :flag marks it, :suspend keeps it out of reviews')}, `
      : '';
  return outcomes.length === 0 ? '' : `${phrase('u take the last answer back')}, ${once}`;
}

/** Words that decide about the last answer or the card in hand. With a colon, for no answer begins with one. */
const decisions: Readonly<Record<string, SessionIntent>> = {
  ':right': { type: 'overrule' },
  ':flag': { type: 'flag' },
  ':suspend': { type: 'suspend' },
};

/** Whether a line was such a word; then it is done, or it was said why not. */
function decide({ store, voice }: Speaking, heard: string): boolean {
  const intent = Object.hasOwn(decisions, heard) ? decisions[heard] : undefined;
  if (intent === undefined) return false;
  const { refused } = store.getState().send({ type: 'session', intent });
  if (refused !== undefined) voice.refuse(refused);
  else {
    voice.accept();
    const { hint } = store.getState();
    if (hint !== null) voice.tell(hint.replace(phrase('The same key'), phrase('The same word')));
  }
  return true;
}

/** Back to the question before, if it can be. */
function takeBack({ store, voice }: Speaking): boolean {
  const { refused } = store.getState().send({ type: 'session', intent: { type: 'take-back' } });
  if (refused === undefined) {
    voice.accept();
    voice.tell(phrase('Taken back.'));
  } else voice.refuse(refused);
  return refused === undefined;
}

const helpNames = { hint: 'hint', 'next-hint': 'another hint', answer: 'the answer' } as const;

/** The hint behind those that were given, and what asking once more brings. */
function tellHint({ voice }: Speaking, hint: readonly Block[], given: number): void {
  const next = hint.slice(given, given + 1);
  if (next.length === 0) voice.tell(phrase('There is no hint. A second ? shows the answer.'));
  else voice.say([line(phrase('Hint:')), ...typesetSpoken(next, columns)]);
}

/** The rows as they are read out: "a) …", with what they can be matched to first. */
function formLines(form: AnswerForm): Line[] {
  const targets = form.targets.flatMap(({ label, text }) => option(label, spans(text)));
  const rows = form.rows.flatMap((row) =>
    row.code ? [line(`${row.label} | `, span(inlineText(row.text)))] : option(row.label, spans(row.text)),
  );
  return [
    ...targets,
    ...(targets.length > 0 ? [[]] : []),
    ...rows,
    ...(rows.length > 0 ? [[]] : []),
    line(`${form.instruction}.`),
  ];
}

function option(label: string, text: ReturnType<typeof spans>): Line[] {
  const lead = `${label}) `;
  return wrap(text, columns - lead.length).map(
    (content, row): Line => [span(row === 0 ? lead : ' '.repeat(lead.length)), ...content],
  );
}

function tellFeedback(speaking: Speaking): void {
  const { voice, store, now } = speaking;
  const session = sessionOf(speaking);
  if (session === null) return;
  const { progress } = store.getState();
  for (const passage of feedbackPassages(session, { progress, now: now(), columns, plain: true })) voice.say(passage);
}

const ratings: Readonly<Record<string, Rating>> = { '1': 'again', '2': 'hard', '3': 'good', '4': 'easy' };

async function askCard(speaking: Speaking, session: Session, count: string): Promise<void> {
  const { voice, store } = speaking;
  const item = currentItem(session);
  if (item?.kind !== 'card') return;
  voice.say([line(`${phrase('Card')}${count && ` ${count}`}`), ...typesetSpoken(item.card.front, columns)]);
  const move = (intent: SessionIntent) => store.getState().send({ type: 'session', intent });
  let heard: string | null = null;
  do {
    heard = await voice.hear(
      phrase('Say or type the answer, then enter turns the card (s skip, {undo}q quit):', { undo: undoForm(session) }),
    );
  } while (heard !== null && decide(speaking, heard));
  if (heard === null || heard === 'q') throw new Quit();
  if (heard === 'u' && session.outcomes.length > 0 && takeBack(speaking)) return;
  if (heard === 's') {
    move({ type: 'skip' });
    return;
  }
  move({ type: 'turn-card' });
  voice.say(typesetSpoken(item.card.back, columns));
  for (;;) {
    const judged = await voice.hear(
      phrase('How well did you know it? (1 not at all, 2 hardly, 3 well, 4 at once; q quit):'),
    );
    if (judged === null || judged === 'q') throw new Quit();
    if (decide(speaking, judged)) continue;
    const rating = ratings[judged];
    if (rating === undefined) {
      voice.refuse(phrase('Type 1, 2, 3 or 4.'));
      continue;
    }
    voice.accept();
    move({ type: 'judge', rating });
    return;
  }
}

function tellSummary({ voice, store, now, minutesEast }: Speaking, session: Session): void {
  const { course, progress } = store.getState();
  const passages = summaryPassages(session, course, { progress, now: now(), columns, plain: true }, minutesEast);
  // Of a single question everything has been said.
  if (session.items.length !== 1) for (const passage of passages) voice.say(passage);
}
