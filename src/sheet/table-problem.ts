/** Something in a table that the person should know: an `error` stops the import, a `warning` does not. */
export interface TableProblem {
  level: 'error' | 'warning';
  kind: TableProblemKind;
  /** Where, as `E5`; unset where it concerns the table as a whole. */
  cell?: string;
  /** Row of the item that it concerns, counted from 0, where a choice for that row can put it right. */
  row?: number;
  /** What is wrong and what to do, in Chinese, with the cell named. */
  message: string;
}

export type TableProblemKind =
  | 'tooLarge'
  | 'brokenMerges'
  | 'noHeader'
  | 'noPointsColumn'
  | 'noItems'
  | 'pointsMissing'
  | 'pointsShared'
  | 'pointsWrong'
  | 'sumDiffers'
  | 'numberTwice'
  | 'contentMissing'
  | 'emptyCategory'
  | 'markUnexplained'
  | 'deductionsLeftOut'
  | 'answersLeftOut'
  | 'noCutoffs'
  | 'changedSinceExport'
  | 'choice'
  | 'rule';
