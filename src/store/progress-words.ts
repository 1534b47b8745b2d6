import { verdictOnCalibration } from '../progress/calibration.js';
import type { ProgressFacts } from '../review/progress-facts.js';
import { plural } from '../text/plural.js';

/** How it is going, in sentences: for plain lines, and for whoever does not look at charts. */
export function progressSentences(facts: ProgressFacts): readonly string[] {
  const { expected, tracks, calibration, weakest, minutes, streak, year } = facts;
  if (facts.answers === 0 && minutes.days === 0) return ['Nothing was done yet. "backpressure learn" begins.'];
  const recall = tracks.flatMap((track) =>
    track.expected === null ? [] : [`${track.title} ${percent(track.expected)}`],
  );
  const said = calibration.flatMap(({ said, answers, right }) =>
    answers === 0 ? [] : [`${sureness[said]} ${percent(right / answers)} of ${plural(answers, 'answer')}`],
  );
  const active = year.minutes.filter((of) => of > 0).length;
  return [
    ...(expected === null
      ? []
      : [`You would recall ${percent(expected)} of what you met, today: ${recall.join(', ')}.`]),
    ...(said.length === 0
      ? []
      : [`Right were, when you ${said.join(', when you ')}. ${verdictOnCalibration(calibration)}`]),
    ...weakest
      .slice(0, 3)
      .map(
        ({ title, recall: of, lesson }, index) =>
          `${index === 0 ? 'Weakest' : 'Then'}: ${title}, ${percent(of)} (backpressure quiz ${lesson}).`,
      ),
    `Time: ${minutesWords(minutes.today)} today, ${minutesWords(minutes.week)} in seven days, ${minutesWords(minutes.all)} in all, on ${plural(minutes.days, 'day')}.`,
    `In the last year you learned on ${plural(active, 'day')}${streak > 1 ? `; ${streak} days in a row, where one day a week may be missed` : ''}.`,
    ...asideWords(facts),
  ];
}

/** "2 are forgotten again and again, 1 is flagged": what needs a decision; none where nothing does. */
export function asideWords({ leeches, flagged, suspended }: ProgressFacts): readonly string[] {
  const parts = [
    ...(leeches > 0 ? [`${plural(leeches, 'question or card does', 'questions and cards do')} not stick`] : []),
    ...(flagged > 0 ? [`${flagged} flagged`] : []),
    ...(suspended > 0 ? [`${suspended} kept out of reviews`] : []),
  ];
  return parts.length === 0 ? [] : [`${parts.join(', ')}: "backpressure review --list" names them.`];
}

export const sureness = { sure: 'were sure', nothing: 'said nothing', guess: 'guessed' } as const;

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "45 min", "3 h 20 min". */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
}
