/**
 * The form in which texts are compared: full-width letters and digits made plain, small letters, one kind of
 * quotation mark and bracket, no white space. `［2009］`, `〔2009〕` and `(2009)` become the same.
 */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„‟"「」『』]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/[〔［【[]/g, '(')
    .replace(/[〕］】\]]/g, ')')
    .replace(/\s+/g, '');
}

/** The words of a query: its parts between spaces, normalized, without empty ones. */
export const wordsOf = (query: string): string[] =>
  query
    .split(/\s+/)
    .map(normalize)
    .filter((word) => word !== '');
