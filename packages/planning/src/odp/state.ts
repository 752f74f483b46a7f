import type { Appeal } from "../generated/index.js";
import type { PayloadReader } from "./payload-reader.js";
import { code, dayOfInstant } from "./read.js";

/** How far an application has come and what became of it. */
export interface State {
  readonly stage: string | undefined;
  readonly status: string | undefined;
  readonly withdrawnDate: string | undefined;
}

const base = "/data/application";

/** A payload that was withdrawn can still say `undetermined`: the withdrawal counts. */
export function readState(reader: PayloadReader): State {
  const stage = reader.take(`${base}/stage`, code);
  const withdrawnDate = reader.take(`${base}/withdrawnAt`, dayOfInstant);
  const said = reader.take(`${base}/status`, code);
  if (withdrawnDate === undefined || said === "withdrawn")
    return { stage, status: said, withdrawnDate };
  reader.leave(`${base}/status`, "overruled");
  return { stage, status: "withdrawn", withdrawnDate };
}

/** Whether something is still to be decided. */
export function phaseOf({ stage, status }: State, appeals: readonly Appeal[]): "open" | "closed" {
  if (status === "undetermined") return "open";
  if (status !== "determined") return "closed";
  const appealed = stage === "appeal" || stage === "high-court-appeal" || appeals.length > 0;
  const ended =
    stage !== "high-court-appeal" && appeals.some((each) => each.decision !== undefined);
  return appealed && !ended ? "open" : "closed";
}
