import type { Office } from "../office.js";
import { after, DEFAULT_LIMIT, page } from "../store/cursor.js";
import { pendingSubmissions } from "../store/pending-submissions.js";
import { giveDueReferences } from "../store/take-submission.js";
import { momentWithinReach } from "../time/within-reach.js";
import {
  type Asking,
  type ListRequest,
  type PageOfSubmissions,
  type SubmissionView,
  withTombstones,
} from "./submissions.js";

/** `GET /supplier/submissions` of a domain. */
export function listPendingSubmissions<Body>(office: Office, view: SubmissionView<Body>) {
  const order = { list: "pending", by: ["moment", "text"] } as const;
  const { domain, bodyOf } = view;
  return async (
    args: Omit<ListRequest, "phase">,
    { caller }: Asking,
  ): Promise<{ status: 200; body: PageOfSubmissions<Body> }> => {
    const db = await office.database();
    await giveDueReferences(db, office.now());
    const { status, limit = DEFAULT_LIMIT } = args;
    const updatedSince = args.updatedSince && momentWithinReach(args.updatedSince).toISOString();
    const rest = { after: after(args, order), rows: limit + 1 };
    const filter = { domain, caller: caller?.id ?? "", status, updatedSince, ...rest };
    const rows = page(
      await pendingSubmissions(db, filter),
      args,
      order,
      ({ created_at, id }) => [created_at.toISOString(), id],
      (row) => row,
    );
    const body = withTombstones(rows, updatedSince !== undefined, (row) =>
      bodyOf(row, office.authority),
    );
    return { status: 200, body };
  };
}
