/** Begins every word of a draft that has still to be replaced: 〔待填：…〕. A text that holds it is not published. */
export const DRAFT_MARK = '〔待填';
