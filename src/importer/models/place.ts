/** The address of the page, as far as it is ours. */
export interface Place {
  read(): string;
  /** Goes to a hash; the browser remembers the way back. */
  go(hash: string): void;
  /** Changes the hash without a step back. */
  replace(hash: string): void;
}
