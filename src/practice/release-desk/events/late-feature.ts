import type { DeskEvent } from '../decision.js';
import { breakPromise, merge } from '../verbs.js';
import type { World } from '../world.js';

function openFreeze(world: World, change: 'gift-cards' | 'gift-cards-off', why: string): World {
  return breakPromise(merge(world, change, 'main', 'release/2.4'), { what: 'the freeze was broken', why });
}

export const lateFeature: DeskEvent = {
  id: 'late-feature',
  minute: 0,
  title: 'A late feature',
  begin: (world) => world,
  story: () =>
    'Today 2.4 goes out. release/2.4 has been frozen since Friday, and 2.4.0-rc.1 is in staging. Product wants gift cards in it: written last night, “only forty lines”.',
  next: (_, picks) =>
    picks.length > 0
      ? null
      : {
          id: 'gift-cards',
          ask: 'Where do the gift cards go?',
          options: [
            {
              id: 'reopen',
              label: 'To release/2.4: open the freeze, test again',
              apply: (world) =>
                openFreeze(
                  world,
                  'gift-cards',
                  'Only blockers go into a frozen branch. What staging has tested since Friday is no longer what goes out.',
                ),
            },
            {
              id: 'as-a-fix',
              label: 'To release/2.4, and call it a fix',
              apply: (world) =>
                openFreeze(
                  world,
                  'gift-cards',
                  'Only blockers go into a frozen branch. Calling a feature a fix hides it from those who test, and changes nothing else.',
                ),
            },
            {
              id: 'flag-in',
              label: 'To release/2.4, behind a flag that is off',
              apply: (world) =>
                openFreeze(
                  world,
                  'gift-cards-off',
                  'Switched off it does little harm, but it changes the build, and the tests of 2.4.0-rc.1 no longer speak for it.',
                ),
            },
            {
              id: 'next-train',
              label: 'To main, for the next train, 2.5',
              apply: (world) => merge(world, 'gift-cards', 'main'),
            },
            {
              id: 'flag',
              label: 'To main, behind a flag that is off',
              apply: (world) => merge(world, 'gift-cards-off', 'main'),
            },
          ],
        },
};
