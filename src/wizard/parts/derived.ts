import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';

/**
 * What `read` takes out of signals. The component is drawn anew when that changes, not whenever the signals do: one
 * answer changes the whole assessment, and all other questions on screen stay as they are.
 * @param inputs what `read` takes from elsewhere
 */
export const useDerived = <T>(read: () => T, inputs: readonly unknown[]): T =>
  useMemo(() => computed(read), inputs).value;
