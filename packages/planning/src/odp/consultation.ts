import type { Consultation } from "../generated/index.js";
import type { PayloadReader } from "./payload-reader.js";
import { day } from "./read.js";

const base = "/data/consultation";

/** The consultation of a payload, which has one at most. */
export function readConsultation(reader: PayloadReader): Consultation | undefined {
  const startDate = reader.take(`${base}/startDate`, day);
  const endDate = reader.take(`${base}/endDate`, day);
  if (startDate === undefined || endDate === undefined) {
    if (startDate !== undefined) reader.leave(`${base}/startDate`, "incomplete");
    if (endDate !== undefined) reader.leave(`${base}/endDate`, "incomplete");
    return undefined;
  }
  // A site notice that was not put up says nothing of how else people were asked.
  const notice = reader.take(`${base}/siteNotice`, (value) => value === true || undefined);
  return { ...(notice ? { kind: "site-notice" } : {}), startDate, endDate };
}
