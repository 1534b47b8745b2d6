/** The four boxes: Q1 urgent and important, Q2 important, Q3 urgent, Q4 neither. */
export type Quadrant = 1 | 2 | 3 | 4;

export const quadrants: readonly Quadrant[] = [1, 2, 3, 4];

export const isUrgent = (quadrant: Quadrant) => quadrant === 1 || quadrant === 3;
export const isImportant = (quadrant: Quadrant) => quadrant <= 2;

/** The box at a place of the board: urgent on the left, important above. */
export function quadrantAt(urgent: boolean, important: boolean): Quadrant {
  if (important) return urgent ? 1 : 2;
  return urgent ? 3 : 4;
}

/** What to do with what lies in it. */
export const verbs: Readonly<Record<Quadrant, string>> = {
  1: 'do now',
  2: 'schedule',
  3: 'delegate or cheapen',
  4: 'drop',
};

/** The same where there is little room. */
export const shortVerbs: Readonly<Record<Quadrant, string>> = { ...verbs, 3: 'make cheap' };

export const qualities: Readonly<Record<Quadrant, string>> = {
  1: 'urgent and important',
  2: 'important, not urgent',
  3: 'urgent, not important',
  4: 'neither urgent nor important',
};

/** "Q2", "2", "schedule"; null for what names no quadrant. */
export function readQuadrant(word: string): Quadrant | null {
  const said = word.trim().toLowerCase().replace(/^q/, '');
  return quadrants.find((quadrant) => names[quadrant].includes(said)) ?? null;
}

const names: Readonly<Record<Quadrant, readonly string[]>> = {
  1: ['1', verbs[1], 'do', 'now'],
  2: ['2', verbs[2], 'plan'],
  3: ['3', verbs[3], shortVerbs[3], 'delegate', 'cheapen'],
  4: ['4', verbs[4]],
};

/**
 * The best that can be said for a box that the key does not name, and the question it leaves open: [chosen][key].
 * A disagreement is shown as an argument, and an argument has two sides.
 */
export const cases: Readonly<Record<Quadrant, Readonly<Partial<Record<Quadrant, string>>>>> = {
  1: {
    2: 'It matters, and what is done now cannot be forgotten. But which harm comes between now and next week?',
    3: 'It has a clock, and somebody waits. But which goal of yours is missed if the answer is short?',
    4: 'Done now, it is out of your head. But nobody waits for it, and no goal moves.',
  },
  2: {
    1: 'It matters, and planned work is better work. But the harm comes before the date that you would plan.',
    3: 'It looks like part of the job, and a date would calm it. But its clock is running, and its worth is small.',
    4: 'It would be good to have one day. But which goal gets nearer when it is done?',
  },
  3: {
    1: 'Somebody else may be better placed to do it. But if nobody does it properly now, the harm is real.',
    2: 'It can be made small, or handed over. But made cheap, it does not happen, and it has to.',
    4: 'An answer is a courtesy. But who notices if there is none?',
  },
  4: {
    1: 'Most things that shout can be dropped. But this one does harm by tonight.',
    2: 'Nobody would notice today. But somebody would, some day, and then it costs far more.',
    3: 'It is worth little to you. But somebody waits, and half a minute sets them free.',
  },
};
