import type { HomeFacts } from './home-facts.js';

/** What can be opened from home. */
export type HomeChoice =
  | { readonly go: 'lesson'; readonly lesson: string; readonly step: number }
  | { readonly go: 'review' | 'plan' | 'simulations' | 'practices' | 'search' | 'settings' }
  | { readonly go: 'track'; readonly track: string };

/** Everything that home offers, in its order: going on first, then what is due, the tracks, and what there is to play with. */
export function homeChoices({ at, first, tracks, plan }: HomeFacts): readonly HomeChoice[] {
  const goOn: HomeChoice[] =
    at !== null
      ? [{ go: 'lesson', lesson: at.lesson, step: at.step - 1 }]
      : first !== null
        ? [{ go: 'lesson', lesson: first.id, step: 0 }]
        : [];
  return [
    ...goOn,
    { go: 'review' },
    ...(plan === null ? [] : [{ go: 'plan' as const }]),
    ...tracks.map(({ progress }): HomeChoice => ({ go: 'track', track: progress.id })),
    { go: 'simulations' },
    { go: 'practices' },
    { go: 'search' },
    { go: 'settings' },
  ];
}
