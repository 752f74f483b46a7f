/** What a problem code means, with one status. */
export interface ProblemCode<OperationId extends string = string> {
  /** HTTP status. */
  readonly status: number;
  /** What it means, in a few words: the title of the problem. */
  readonly title: string;
  /** An example of the problem's detail: what happened, and what to do. */
  readonly detail?: string;
  /** The operations that answer it. */
  readonly operations: readonly OperationId[];
}

/** What each problem code of a domain means: one entry for each status and title that comes with it. */
export type ProblemCodes<Code extends string, OperationId extends string = string> = {
  readonly [code in Code]: readonly ProblemCode<OperationId>[];
};
