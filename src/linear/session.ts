import { findIn } from '../course/id.js';
import type { Rating } from '../progress/event.js';
import type { AnswerForm } from '../questions/kind.js';
import { scheduleAnswers } from '../review/schedule.js';
import type { SessionIntent } from '../store/intent.js';
import { currentItem, type Session, summarise } from '../store/session.js';
import { type Line, line, plain, span } from '../text/line.js';
import { inlineText } from '../text/plain-text.js';
import { typeset } from '../text/typeset.js';
import { comesBack } from '../text/when.js';
import { spans, wrap } from '../text/wrap.js';
import type { Speaking } from './speaking.js';
import { columns, Quit } from './voice.js';

const hang = '   ';

/** Asks everything in the session on screen, and leaves it. Throws Quit when the learner stops. */
export async function speakSession(speaking: Speaking): Promise<void> {
  const { store, voice } = speaking;
  for (;;) {
    const session = sessionOf(speaking);
    if (session === null) return;
    if (session.stage.at === 'summary') break;
    const count = session.items.length > 1 ? `${session.index + 1} of ${session.items.length}` : '';
    if (currentItem(session)?.kind === 'card') await askCard(speaking, session, count);
    else await askQuestion(speaking, session, count);
  }
  tellSummary(speaking);
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
    line(`${session.purpose === 'prediction' ? 'Prediction' : 'Question'}${count && ` ${count}`}`),
    ...typeset(item.question.prompt, columns),
  ]);
  voice.say(formLines(session.stage.form));
  for (;;) {
    const stage = sessionOf(speaking)?.stage;
    if (stage?.at !== 'question') break;
    const heard = await voice.hear(`Answer (${stage.form.format}; ? hint, s skip, q quit):`);
    if (heard === null || heard === 'q') throw new Quit();
    if (heard === 's') {
      move({ type: 'skip' });
      return;
    }
    if (heard === '?') {
      tellHint(speaking, item.question.hint, stage.hint);
      move({ type: stage.hint ? 'give-up' : 'show-hint' });
      continue;
    }
    const confidence = heard.endsWith('!') ? 'sure' : heard.endsWith('~') ? 'guess' : null;
    const line = confidence === null ? heard : heard.slice(0, -1).trim();
    const { refused } = move({ type: 'read', line, confidence });
    if (refused !== undefined) voice.tell(refused);
  }
  tellFeedback(speaking);
  move({ type: 'next' });
}

function tellHint({ voice }: Speaking, hint: Parameters<typeof typeset>[0], wasShown: boolean): void {
  if (wasShown) return;
  if (hint.length === 0) voice.tell('There is no hint. A second ? shows the answer.');
  else voice.say([line('Hint:'), ...typeset(hint, columns)]);
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

const marks = {
  right: 'right',
  wrong: 'wrong',
  missed: 'right, and you did not take it',
  chosen: 'your choice',
  held: '',
  none: '',
} as const;

function tellFeedback(speaking: Speaking): void {
  const { voice, store, now } = speaking;
  const session = sessionOf(speaking);
  const item = session === null ? null : currentItem(session);
  if (session?.stage.at !== 'feedback' || item?.kind !== 'question') return;
  const { graded, gaveUp } = session.stage;
  const verdict = gaveUp
    ? 'The answer:'
    : session.purpose === 'prediction'
      ? graded.correct
        ? 'A good guess.'
        : 'Your guess is noted; it never counts.'
      : graded.correct
        ? 'Right.'
        : 'Not right.';
  const rows = graded.rows.flatMap((row): Line[] => {
    const said = marks[row.mark];
    if (said === '' && row.feedback.length === 0) return [];
    const beside = row.beside.length === 0 ? '' : ` → ${inlineText(row.beside)}`;
    const head = wrap([span(`${row.label}) ${inlineText(row.text)}${beside}${said && `: ${said}.`}`)], columns);
    return [...head, ...typeset(row.feedback, columns - hang.length).map((content): Line => [span(hang), ...content])];
  });
  const attempts = store.getState().progress.answers[item.question.id] ?? [];
  const due = session.purpose === 'prediction' || gaveUp ? undefined : scheduleAnswers(attempts, now())?.due;
  const blocks: Line[][] = [
    [line(verdict)],
    rows,
    graded.rows.length === 0 || !graded.correct ? wrap([span(`Answer: ${graded.solution}`)], columns) : [],
    typeset(graded.feedback, columns),
    typeset(item.question.explanation, columns),
    due === undefined ? [] : [line(comesBack(due, now()))],
  ];
  for (const block of blocks) if (block.some((content) => plain(content) !== '')) voice.say(block);
}

const ratings: Readonly<Record<string, Rating>> = { '1': 'again', '2': 'hard', '3': 'good', '4': 'easy' };

async function askCard(speaking: Speaking, session: Session, count: string): Promise<void> {
  const { voice, store } = speaking;
  const item = currentItem(session);
  if (item?.kind !== 'card') return;
  voice.say([line(`Card${count && ` ${count}`}`), ...typeset(item.card.front, columns)]);
  const move = (intent: SessionIntent) => store.getState().send({ type: 'session', intent });
  const heard = await voice.hear('Say or type the answer, then enter turns the card (s skip, q quit):');
  if (heard === null || heard === 'q') throw new Quit();
  if (heard === 's') {
    move({ type: 'skip' });
    return;
  }
  move({ type: 'turn-card' });
  voice.say(typeset(item.card.back, columns));
  for (;;) {
    const judged = await voice.hear('How well did you know it? (1 not at all, 2 hardly, 3 well, 4 at once; q quit):');
    if (judged === null || judged === 'q') throw new Quit();
    const rating = ratings[judged];
    if (rating === undefined) {
      voice.tell('Type 1, 2, 3 or 4.');
      continue;
    }
    move({ type: 'judge', rating });
    return;
  }
}

function tellSummary(speaking: Speaking): void {
  const session = sessionOf(speaking);
  if (session === null) return;
  if (session.items.length === 0) speaking.voice.tell('Nothing is due.');
  if (session.items.length < 2) return;
  const { right, asked, skipped, score, revisit } = summarise(session);
  const { lessons } = speaking.store.getState().course;
  speaking.voice.say([
    line(
      `${right} of ${asked} right, ${Math.round(score * 100)} % of the points${skipped > 0 ? `, ${skipped} skipped` : ''}.`,
    ),
    ...(revisit.length === 0
      ? []
      : [
          line('Worth another look:'),
          ...revisit.map((id) => line(`  ${findIn(lessons, id)?.title ?? id} (backpressure learn ${id})`)),
        ]),
  ]);
}
