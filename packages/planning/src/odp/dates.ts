import type { PayloadReader } from "./payload-reader.js";
import { dayOfInstant, flag } from "./read.js";

/** When an application came, and what came of the check. */
export interface Dates {
  readonly submittedDate: string | undefined;
  /** The day that the back office received it, or else that it was sent. */
  readonly receivedDate: string | undefined;
  readonly checkedDate: string | undefined;
  /** What the check found. Without its day nothing is known of a check. */
  readonly isValid: boolean | undefined;
}

/** The days of submission and validation. */
export function readDates(reader: PayloadReader): Dates {
  const validation = "/data/validation";
  const submittedDate = reader.take("/data/submission/submittedAt", dayOfInstant);
  const received = reader.take(`${validation}/receivedAt`, dayOfInstant);
  const checkedDate = reader.take(`${validation}/validatedAt`, dayOfInstant);
  const isValid = reader.take(`${validation}/isValid`, flag);
  if (checkedDate === undefined && isValid !== undefined)
    reader.leave(`${validation}/isValid`, "incomplete");
  return {
    submittedDate,
    receivedDate: received ?? submittedDate,
    checkedDate,
    isValid: checkedDate === undefined ? undefined : isValid,
  };
}
