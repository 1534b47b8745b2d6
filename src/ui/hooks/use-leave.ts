import { useApp } from 'ink';

/** Ends the program in an orderly way; everything is already saved. */
export function useLeave(): () => void {
  const { exit } = useApp();
  return () => exit();
}
