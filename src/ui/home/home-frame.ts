import { phrase } from '../../words/phrase.js';
import type { FooterKey, FrameContent } from '../components/frame-lines.js';
import type { HomeFacts } from './home-facts.js';

/** Home's header: the course, where it is not our own, and what there is to know at a glance. */
export function homeHeader(
  title: string,
  { streak, due }: Pick<HomeFacts, 'streak' | 'due'>,
): Pick<FrameContent, 'trail' | 'status'> {
  return {
    trail: ['backpressure', title === 'Backpressure' ? '' : title].filter(Boolean),
    status: [streak > 1 ? phrase('{n}-day streak', { n: streak }) : '', due > 0 ? phrase('{n} due', { n: due }) : '']
      .filter(Boolean)
      .join(' · '),
  };
}

/** Keys of home, as its footer shows them. */
export const homeKeys = {
  search: { label: '/', meaning: 'search' },
  leave: { label: 'q', meaning: 'leave' },
  progress: { label: 'p', meaning: 'progress' },
  plan: { label: 'i', meaning: 'plan' },
} as const;

/** The whole footer of home, in the order of its bindings: the keys of its menu, its own and that of every screen. */
export const homeFooter: readonly FooterKey[] = [
  { label: '↑↓', meaning: 'move' },
  { label: 'enter', meaning: 'open' },
  homeKeys.search,
  homeKeys.leave,
  homeKeys.progress,
  homeKeys.plan,
  { label: '?', meaning: 'keys' },
];
