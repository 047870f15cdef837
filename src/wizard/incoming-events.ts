/** A file dropped anywhere on the page, or the text of one pasted where nothing is typed. */

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable);

/** Does a pasted text look like a file of ours? Other text is left to the browser. */
const looksLikeFile = (text: string): boolean => /^\s*\{/.test(text) && text.includes('"jianjia/assessment"');

/** Tells of every file that is dropped or pasted. Returns what ends the watch. */
export const watchIncoming = (take: (file: Blob | string) => void): (() => void) => {
  const hover = (event: DragEvent): void => {
    // Else the browser leaves the page and opens the file.
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    take(file);
  };
  const paste = (event: ClipboardEvent): void => {
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const isOurs = looksLikeFile(text);
    if (isTypedInto(event.target) && !isOurs) return;
    if (!isOurs && !file?.name.endsWith('.json')) return;
    event.preventDefault();
    take(isOurs ? text : (file ?? text));
  };
  window.addEventListener('dragover', hover);
  window.addEventListener('drop', drop);
  document.addEventListener('paste', paste);
  return () => {
    window.removeEventListener('dragover', hover);
    window.removeEventListener('drop', drop);
    document.removeEventListener('paste', paste);
  };
};
