import { constants } from 'node:os';

/** What a program on the whole screen does when the process is stopped from outside. */
export interface OnStop {
  /** Gives the terminal back and then stops, by `stopHere`. */
  stop(): void;
  /** The process was stopped without being asked, and goes on: the terminal has to be taken again. */
  goOn(): void;
}

let callbacks: OnStop | null = null;
let isStopping = false;

const onStop = () => callbacks?.stop();

/** From now on a request to stop goes to the callbacks, for whom the terminal is not as the shell left it. */
export function beforeStop(on: OnStop): void {
  callbacks = on;
  process.on('SIGTSTP', onStop);
  process.on('SIGCONT', () => {
    if (!isStopping) callbacks?.goOn();
  });
}

/** Stops the process as Ctrl-Z would; settles when it goes on, and at once where the system knows no such thing (Windows). */
export function stopHere(known: object = constants.signals): Promise<void> {
  if (!('SIGTSTP' in known)) return Promise.resolve();
  return new Promise((resume) => {
    isStopping = true;
    process.off('SIGTSTP', onStop);
    const goOn = () => {
      clearTimeout(back);
      process.off('SIGCONT', goOn);
      isStopping = false;
      if (callbacks !== null) process.on('SIGTSTP', onStop);
      resume();
    };
    // The timer keeps the process alive, and brings it back where nobody can stop it: with no shell above it the system
    // ignores the signal. While it is stopped no timer runs.
    const back = setTimeout(goOn, 200);
    process.on('SIGCONT', goOn);
    process.kill(process.pid, 'SIGTSTP');
  });
}
