const KEY = 'jianjia.shortcuts';

/** Are the single-key shortcuts on? They are, until somebody has switched them off in this browser. */
export const readShortcutChoice = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
};

/** Keeps the choice for the next visit. */
export const writeShortcutChoice = (isOn: boolean): void => {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    // Refused: the choice lasts as long as the page.
  }
};
