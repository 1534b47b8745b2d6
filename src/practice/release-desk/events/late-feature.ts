import { breakPromise, merge } from '../../../releases/verbs.js';
import type { World } from '../../../releases/world.js';
import { type DeskEvent, option } from '../decision.js';

function openFreeze(change: 'gift-cards' | 'gift-cards-off', why: string): (world: World) => World {
  return (world) => breakPromise(merge(world, change, 'main', 'release/2.4'), { what: 'the freeze was broken', why });
}

const onlyBlockers = 'Only blockers go into a frozen branch.';

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
            option(
              'reopen',
              'To release/2.4: open the freeze, test again',
              openFreeze(
                'gift-cards',
                `${onlyBlockers} What staging has tested since Friday is no longer what goes out.`,
              ),
            ),
            option(
              'as-a-fix',
              'To release/2.4, and call it a fix',
              openFreeze(
                'gift-cards',
                `${onlyBlockers} Calling a feature a fix hides it from those who test, and changes nothing else.`,
              ),
            ),
            option(
              'flag-in',
              'To release/2.4, behind a flag that is off',
              openFreeze(
                'gift-cards-off',
                'Switched off it does little harm, but it changes the build, and the tests of 2.4.0-rc.1 no longer speak for it.',
              ),
            ),
            option('next-train', 'To main, for the next train, 2.5', (world) => merge(world, 'gift-cards', 'main')),
            option('flag', 'To main, behind a flag that is off', (world) => merge(world, 'gift-cards-off', 'main')),
          ],
        },
};
