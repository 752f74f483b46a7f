import type { LocalisedText } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import { firstRow, type Queryable } from "../store/database.js";

/** What an application for help or clinical collections is refused with: 422, about one member. */
export function refusal(
  code: string,
  title: string,
  { pointer, reason = code, detail }: { pointer: string; reason?: string; detail: string },
): ProblemReply {
  return new ProblemReply(422, code, {
    title,
    detail,
    errors: [{ in: "body", pointer, code: reason, detail }],
  });
}

/** The property cannot have it. */
export function ineligibleProperty({ en = "" }: LocalisedText): ProblemReply {
  const at = { pointer: "#/uprn", reason: "property-ineligible", detail: en };
  return refusal("ineligible", "The property cannot have this", at);
}

/** 422: the period that staff agree to, or that was asked for, cannot be. */
export function invalidPeriod(): ProblemReply {
  return refusal("invalid-period", "The period cannot be", {
    pointer: "#/period/endDate",
    detail: "The end is before the start, or later than the policy allows",
  });
}

/**
 * Refuses a second application of a kind while one is open.
 * @throws ProblemReply 409 `open-request`
 */
export async function refuseSecondApplication(
  tx: Queryable,
  uprn: string,
  type: string,
): Promise<void> {
  const sql = "SELECT 1 FROM submission WHERE uprn = $1 AND type = $2 AND phase = 'open'";
  if ((await firstRow(tx, sql, [uprn, type])) === undefined) return;
  throw new ProblemReply(409, "open-request", {
    title: "Already asked for",
    detail: "A request of this kind is open for the property. Wait until it is decided.",
  });
}
