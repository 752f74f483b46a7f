import type { Office, Operation } from "../office.js";
import { after, DEFAULT_LIMIT, page } from "../store/cursor.js";
import { findSubmission, submissionOf, submissionsFor } from "../store/submissions.js";
import { giveDueReferences } from "../store/take-submission.js";
import { momentWithinReach } from "../time/within-reach.js";

/** `GET /submissions/{id}` */
export function getSubmission(office: Office): Operation<"getSubmission"> {
  return async ({ id }, context) => {
    const db = await office.database();
    await giveDueReferences(db, office.now());
    const row = await findSubmission(db, id, context.caller?.id ?? "");
    if (row === undefined) {
      throw context.problem(404, "not-found", {
        detail: "There is no such submission for this key.",
      });
    }
    return { status: 200, body: submissionOf(row, office.authority) };
  };
}

const ORDER = { list: "submissions", by: ["moment", "text"] } as const;

/** `GET /submissions` */
export function listSubmissions(office: Office): Operation<"listSubmissions"> {
  return async (args, context) => {
    const db = await office.database();
    await giveDueReferences(db, office.now());
    const { status, phase, limit = DEFAULT_LIMIT } = args;
    const updatedSince = args.updatedSince && momentWithinReach(args.updatedSince).toISOString();
    const rest = { after: after(args, ORDER), rows: limit + 1 };
    const filter = { status, phase, updatedSince, ...rest };
    const rows = await submissionsFor(db, context.caller?.id ?? "", filter);
    const body = page(
      rows,
      args,
      ORDER,
      ({ updated_at, id }) => [updated_at.toISOString(), id],
      (row) => submissionOf(row, office.authority),
    );
    return { status: 200, body };
  };
}
