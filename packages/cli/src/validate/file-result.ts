/** How one file did. */
export interface FileResult {
  readonly file: string;
  readonly ok: boolean;
  /** Records judged: 1 for a file that is one document. */
  readonly records: number;
  /** What is wrong, in all its records. */
  readonly mistakes: number;
}
