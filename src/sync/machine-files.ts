/** How the files are called that machines keep at a place: one a machine, so that no two ever write into the same. */
const machineFile = /^backpressure-progress-([a-z0-9-]{8,64})\.jsonl$/;
const memberFile = /^backpressure-team-([a-z0-9-]{8,64})\.json$/;

export const isMachineFile = (name: string): boolean => machineFile.test(name);
export const isMemberFile = (name: string): boolean => memberFile.test(name);

export const machineFileName = (machine: string): string => `backpressure-progress-${machine}.jsonl`;
export const memberFileName = (machine: string): string => `backpressure-team-${machine}.json`;

/** The branches that they are on, in a git repository. */
export const machineBranch = 'backpressure';
export const memberBranch = 'backpressure-team';
