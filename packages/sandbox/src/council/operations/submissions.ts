import type { Tombstone } from "@localo/core";
import { type Caller, ProblemReply } from "@localo/runtime/server";
import type { DomainName } from "../domain-name.js";
import type { Office } from "../office.js";
import { after, DEFAULT_LIMIT, type PageOf, type PageRequest, page } from "../store/cursor.js";
import { findSubmission, type StoredSubmission, submissionsFor } from "../store/submissions.js";
import { giveDueReferences } from "../store/take-submission.js";
import { instant } from "../time/london.js";
import { momentWithinReach } from "../time/within-reach.js";

/** Which submissions, and how a domain publishes one. */
export interface SubmissionView<Body> {
  readonly domain: DomainName;
  readonly bodyOf: (row: StoredSubmission, authority: Office["authority"]) => Body;
}

/** What a read is told of who asks. */
export interface Asking {
  readonly caller: Caller | undefined;
}

/** `GET /submissions/{id}` of a domain. */
export function getSubmission<Body>(office: Office, { domain, bodyOf }: SubmissionView<Body>) {
  return async (
    { id }: { readonly id: string },
    { caller }: Asking,
  ): Promise<{ status: 200; body: Body }> => {
    const db = await office.database();
    await giveDueReferences(db, office.now());
    const row = await findSubmission(db, { domain, id, caller: caller?.id ?? "" });
    if (row === undefined) throw unknownSubmission();
    return { status: 200, body: bodyOf(row, office.authority) };
  };
}

/** What a list of submissions is asked for. */
export interface ListRequest extends PageRequest {
  readonly status?: string | undefined;
  readonly phase?: string | undefined;
  readonly updatedSince?: string | undefined;
}

/** `GET /submissions` of a domain. */
export function listSubmissions<Body>(office: Office, { domain, bodyOf }: SubmissionView<Body>) {
  const order = { list: "submissions", by: ["moment", "text"] } as const;
  return async (
    args: ListRequest,
    { caller }: Asking,
  ): Promise<{ status: 200; body: PageOfSubmissions<Body> }> => {
    const db = await office.database();
    await giveDueReferences(db, office.now());
    const { status, phase, limit = DEFAULT_LIMIT } = args;
    const updatedSince = args.updatedSince && momentWithinReach(args.updatedSince).toISOString();
    const rest = { after: after(args, order), rows: limit + 1 };
    const filter = { domain, caller: caller?.id ?? "", status, phase, updatedSince, ...rest };
    const rows = page(
      await submissionsFor(db, filter),
      args,
      order,
      ({ updated_at, id }) => [updated_at.toISOString(), id],
      (row) => row,
    );
    const body = withTombstones(rows, updatedSince !== undefined, (row) =>
      bodyOf(row, office.authority),
    );
    return { status: 200, body };
  };
}

/** A page of submissions, and of what was taken back. */
export interface PageOfSubmissions<Body> extends PageOf<Body> {
  tombstones?: Tombstone[];
}

/** Who asks what changed gets a tombstone for each submission that its sender took back. */
export function withTombstones<Body>(
  { items, ...rest }: PageOf<StoredSubmission>,
  asked: boolean,
  bodyOf: (row: StoredSubmission) => Body,
): PageOfSubmissions<Body> {
  const isGone = ({ outcome }: StoredSubmission) => asked && outcome === "withdrawn";
  const tombstones = items
    .filter(isGone)
    .map(({ id, updated_at }) => ({ id, withdrawnAt: instant(updated_at) }));
  return {
    ...rest,
    items: items.filter((row) => !isGone(row)).map(bodyOf),
    ...(tombstones.length === 0 ? {} : { tombstones }),
  };
}

/** 404: none, or none that the caller may see. */
export function unknownSubmission(): ProblemReply {
  return new ProblemReply(404, "not-found", {
    detail: "There is no such submission for this key.",
  });
}
