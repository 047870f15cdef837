/** A document as it is cited: 《名称》（文号）. */
export const citeDocument = ({ title, number }: { title: string; number?: string | undefined }): string =>
  `《${title}》${number === undefined ? '' : `（${number}）`}`;

/** A clause as it is cited: 《名称》（文号）七（二）5. */
export const citeClause = (document: { title: string; number?: string | undefined }, label: string): string =>
  citeDocument(document) + label;
