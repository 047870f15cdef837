/** Id of a field of an item's rule in the page: `f-5-each`. */
export const fieldId = (item: string, field: string): string => `f-${item}-${field}`;
/** Id of an item's row in the page. */
export const rowId = (item: string): string => `item-${item}`;
/** Id of a field of the cut-offs; rows count from 0. */
export const gradeFieldId = (row: number, field: string): string => `grade-${row}-${field}`;
/** Id of the choice of a column's role. */
export const columnId = (column: number): string => `column-${column}`;

/** Takes the person to an element of the page: the focus goes there, and it comes into view. */
export const goTo = (id: string): void => {
  const place = document.getElementById(id);
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
};
