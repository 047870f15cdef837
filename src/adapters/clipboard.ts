/** Selects a text in the page and copies it: the only way on plain http. */
const copySelected = (text: string): boolean => {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'hidden';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
};

/** Puts text on the clipboard, also on plain http, where browsers offer no clipboard interface. Did it work? */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    try {
      return copySelected(text);
    } catch {
      return false;
    }
  }
};
