const KEY = 'jianjia.import';

/** Keeps the text of a table in progress for this tab, so that a reload comes back to it. False where it cannot. */
export const keepImportDraft = (text: string): boolean => {
  try {
    sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    return false; // Refused or full: the page warns before it is left.
  }
};

/** The text that this tab kept, or `null`. */
export const recallImportDraft = (): string | null => {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
};
