const KEY = 'jianjia.open';

/** Notes which assessment this tab has open, so that a reload comes back to it. */
export const rememberOpen = (id: string): void => {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Refused: after a reload the person picks from the list.
  }
};

/** The assessment that this tab had open, or `null`. */
export const recallOpen = (): string | null => {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
};

/** Forgets it. */
export const forgetOpen = (): void => {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Refused: then nothing was noted either.
  }
};
