import type { Appeal } from "../generated/index.js";
import type { PayloadReader } from "./payload-reader.js";
import { code, day, text } from "./read.js";

const base = "/data/appeal";

/** The appeal of a payload, which has one at most. */
export function readAppeal(reader: PayloadReader): Appeal | undefined {
  const lodgedDate = reader.take(`${base}/lodgedDate`, day);
  if (lodgedDate === undefined) {
    for (const name of ["reason", "validatedDate", "startedDate", "decisionDate", "decision"])
      reader.leave(`${base}/${name}`, "incomplete");
    return undefined;
  }
  const reason = reader.take(`${base}/reason`, text(10_000));
  const validatedDate = reader.take(`${base}/validatedDate`, day);
  const startedDate = reader.take(`${base}/startedDate`, day);
  const end = readEnd(reader);
  return {
    ...(reason === undefined ? {} : { reason }),
    lodgedDate,
    ...(validatedDate === undefined ? {} : { validatedDate }),
    ...(startedDate === undefined ? {} : { startedDate }),
    ...end,
  };
}

/** The decision and its day come together. */
function readEnd(reader: PayloadReader): Pick<Appeal, "decision" | "decisionDate"> {
  const decision = reader.take(`${base}/decision`, code);
  const decisionDate = reader.take(`${base}/decisionDate`, day);
  if (decision !== undefined && decisionDate !== undefined) return { decision, decisionDate };
  if (decision !== undefined) reader.leave(`${base}/decision`, "incomplete");
  if (decisionDate !== undefined) reader.leave(`${base}/decisionDate`, "incomplete");
  return {};
}
