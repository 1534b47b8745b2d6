import { useEffect, useEffectEvent } from 'react';

/** Calls back every so many milliseconds; not at all while that is null. `onStart` runs when it begins to. */
export function useInterval(callback: () => void, milliseconds: number | null, onStart: () => void = () => {}): void {
  const onTick = useEffectEvent(callback);
  const begin = useEffectEvent(onStart);
  useEffect(() => {
    if (milliseconds === null) return;
    begin();
    const timer = setInterval(() => onTick(), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
}
