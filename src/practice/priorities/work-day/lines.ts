import { openWork } from './day.js';
import { type Limit, policies } from './policies.js';
import { begin, compare, dealAnew, decide, type State, type Step, still, watch } from './state.js';

/** What a line typed in linear mode does. */
export function readLine(state: State, typed: string): Step | { readonly malformed: string } {
  const words = typed.trim().toLowerCase();
  if (state.stage === 'end') return still(state);
  if (state.stage === 'result') return still(compare(state));
  if (state.stage === 'compare') return readPolicy(state, words);
  if (state.stage === 'intro') {
    if (words === 'new') return still(dealAnew(state));
    if (words === 'watch') return still(watch(state));
    if (words === '') return still(begin(state));
  }
  const open = openWork(state.shift);
  if (!open.some(({ task }) => task.id === words)) {
    return { malformed: `Name one of the open tasks: ${open.map(({ task }) => task.id).join(', ')}.` };
  }
  return decide(begin(state), words);
}

/** "wsjf", "loudest 1", "first beside eisenhower 2": the lane on the right, or both. Nothing goes on to the end. */
function readPolicy(state: State, words: string): Step | { readonly malformed: string } {
  if (words === '') return still({ ...state, stage: 'end' });
  const named = words.split(/\s+(?:beside|and|vs)\s+/).map(readLane);
  const lanes = named.filter((lane) => lane !== null);
  const [first, second] = lanes;
  if (lanes.length !== named.length || lanes.length > 2 || first === undefined) {
    return {
      malformed: `Name a policy: ${policies.map(({ id }) => id).join(', ')}; with a limit: loudest 1; or two of them: first beside wsjf.`,
    };
  }
  return still({ ...state, lanes: second === undefined ? [state.lanes[0], first] : [first, second] });
}

function readLane(words: string) {
  const match = /^(\S+?)(?:\s+([1-3]))?$/.exec(words);
  const policy = policies.find(({ id, title }) => id === match?.[1] || title === words);
  const limit: Limit = match?.[2] === undefined ? null : Number(match[2]);
  return policy === undefined ? null : { policy, limit };
}
