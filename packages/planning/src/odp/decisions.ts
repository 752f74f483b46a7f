import type { Decision } from "../generated/index.js";
import type { PayloadReader } from "./payload-reader.js";
import { day, flag, webAddress } from "./read.js";

const base = "/data/assessment";

/** Decisions of officers and committee, the earliest first. */
export function readDecisions(reader: PayloadReader, types: readonly string[]): Decision[] {
  const outcome = outcomeReader(reader, types);
  const officer = readDecision(reader, outcome, "planning-officer", "planningOfficerDecision");
  const committee = readDecision(reader, outcome, "committee", "committeeDecision");
  const recommendation = `${base}/planningOfficerRecommendation`;
  if (committee === undefined) reader.leave(recommendation, "incomplete");
  else {
    const recommended = reader.take(recommendation, outcome);
    if (recommended !== undefined) committee.recommendation = recommended;
  }
  const decisions = [officer, committee].filter((each) => each !== undefined);
  decisions.sort((a, b) => a.decisionDate.localeCompare(b.decisionDate));
  readNotice(reader, decisions.at(-1));
  return decisions;
}

/** A decision and its day: neither says anything without the other. */
function readDecision(
  reader: PayloadReader,
  readOutcome: (value: unknown) => string | undefined,
  decisionMaker: string,
  name: string,
): Decision | undefined {
  const pointer = `${base}/${name}`;
  const outcome = reader.take(pointer, readOutcome);
  const decisionDate = reader.take(`${pointer}Date`, day);
  if (outcome !== undefined && decisionDate !== undefined)
    return { id: `${decisionMaker}-${decisionDate}`, outcome, decisionDate, decisionMaker };
  if (outcome !== undefined) reader.leave(pointer, "incomplete");
  if (decisionDate !== undefined) reader.leave(`${pointer}Date`, "incomplete");
  return undefined;
}

/** The notice is that of the last decision; one of a withdrawal has no place. */
function readNotice(reader: PayloadReader, last: Decision | undefined): void {
  const pointer = `${base}/decisionNotice/url`;
  if (last === undefined) return reader.leave(pointer, "incomplete");
  const url = reader.take(pointer, webAddress);
  if (url !== undefined) last.url = url;
}

/**
 * What `granted` and `refused` mean for these types: a certificate says lawful or not, and prior approval
 * may not be required. Where a payload does not say whether it is, `granted` stays what it is.
 */
function outcomeReader(
  reader: PayloadReader,
  types: readonly string[],
): (value: unknown) => string | undefined {
  const words = new Map([
    ["granted", "granted"],
    ["refused", "refused"],
  ]);
  if (types.some((type) => type === "ldc" || type === "ldc-proposed-work-lb"))
    words.set("granted", "lawful").set("refused", "not-lawful");
  if (types.includes("prior-approval")) {
    const required = reader.take(`${base}/priorApprovalRequired`, flag);
    words.set("refused", "prior-approval-refused");
    if (required !== undefined)
      words.set("granted", required ? "prior-approval-approved" : "prior-approval-not-required");
  }
  return (value) => (typeof value === "string" ? words.get(value) : undefined);
}
