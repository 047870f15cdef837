import type { StartForm } from './models/arrivals.ts';

const checkedValue = (name: string): string | undefined =>
  document.querySelector<HTMLInputElement>(`[data-wizard] [name="${name}"]:checked`)?.value;
const typedValue = (name: string): string | undefined =>
  document.querySelector<HTMLInputElement>(`[data-wizard] [name="${name}"]`)?.value;

/**
 * What the person has chosen and typed on the first screen before its script ran; what stands there on the server
 * otherwise.
 */
export const readStartForm = (initial: StartForm): StartForm =>
  typeof document === 'undefined'
    ? initial
    : {
        standard: checkedValue('standard') ?? initial.standard,
        unitKind: checkedValue('unitKind') ?? initial.unitKind,
        unitName: typedValue('unitName') ?? initial.unitName,
        higherUnion: typedValue('higherUnion') ?? initial.higherUnion,
      };

/** Has the person ticked, before the script ran, that others use this computer too? */
export const readSharedTick = (): boolean => document.querySelector('[data-wizard] [name="shared"]:checked') !== null;
