import { useEffect, useEffectEvent } from 'react';

/** Calls back every so many milliseconds; not at all while that is null. */
export function useInterval(callback: () => void, milliseconds: number | null): void {
  const onTick = useEffectEvent(callback);
  useEffect(() => {
    if (milliseconds === null) return;
    const timer = setInterval(() => onTick(), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
}
