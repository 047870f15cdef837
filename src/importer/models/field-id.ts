/** Id of a field of an item's rule in the page: `f-5-each`. */
export const fieldId = (item: string, field: string): string => `f-${item}-${field}`;
/** Id of an item's row in the page. */
export const rowId = (item: string): string => `item-${item}`;
/** Id of the button that opens an item's rule for changes. */
export const editId = (item: string): string => `edit-${item}`;
/** Id of the heading of the step. */
export const STEP_TITLE = 'step-title';
/** Id of a field of the cut-offs; rows count from 0. */
export const gradeFieldId = (row: number, field: string): string => `grade-${row}-${field}`;
/** Id of the choice of a column's role. */
export const columnId = (column: number): string => `column-${column}`;

/**
 * Takes the person to the first of these elements that can take the focus, once the page has been drawn anew: what had
 * the focus may be gone by then.
 */
export const goTo = (...ids: readonly string[]): void => {
  setTimeout(() => {
    for (const id of ids) {
      const place = document.getElementById(id);
      place?.focus();
      if (!place || document.activeElement !== place) continue;
      place.scrollIntoView({ block: 'nearest' });
      return;
    }
  });
};
