import type { PlanningDocument, PublicComment, SpecialistComment } from "@localo/planning";
import type { ProblemReply } from "@localo/runtime/server";
import { after, DEFAULT_LIMIT, type PageRequest, page } from "../../store/cursor.js";
import { findApplication } from "../../store/planning/applications.js";
import { type ShownRow, type ShownTable, shownWith } from "../../store/planning/shown.js";
import { instant } from "../../time/london.js";
import { momentWithinReach } from "../../time/within-reach.js";
import {
  type PlanningOffice,
  type PlanningOperation,
  unknownApplication,
} from "./planning-office.js";

/** `GET /applications/{id}/documents` */
export function listDocuments(office: PlanningOffice): PlanningOperation<"listDocuments"> {
  return async (args, context) => {
    const refuse = () => context.problem(404, "not-found", unknownApplication);
    const { baseUrl } = office;
    const documentOf = ({ id, body, published_at }: ShownRow<PlanningDocument>) => ({
      ...body,
      id,
      file: { ...body.file, id, url: `${baseUrl}/documents/${id}` },
      publishedAt: instant(published_at),
    });
    const shown = await listShown(office, "planning_document", args, documentOf, refuse);
    return { status: 200, body: shown };
  };
}

/** `GET /applications/{id}/comments` */
export function listComments(office: PlanningOffice): PlanningOperation<"listComments"> {
  return async (args, context) => {
    const refuse = () => context.problem(404, "not-found", unknownApplication);
    const commentOf = ({ id, body, published_at }: ShownRow<PublicComment>) =>
      publicComment({ ...body, id, publishedAt: instant(published_at) }, office);
    const shown = await listShown(office, "planning_comment", args, commentOf, refuse);
    return { status: 200, body: shown };
  };
}

/** What anyone may see of a comment. Who wrote it is told where the policy says so. */
function publicComment(
  { id, sentiment, topics, comment, publishedAt, authorName, authorAddress }: PublicComment,
  { planning }: PlanningOffice,
): PublicComment {
  const { authorNamePublished, authorAddressPublished } = planning.comments;
  return {
    id,
    ...(sentiment === undefined ? {} : { sentiment }),
    ...(topics === undefined ? {} : { topics }),
    comment,
    publishedAt,
    ...(authorName !== undefined && authorNamePublished ? { authorName } : {}),
    ...(authorAddress !== undefined && authorAddressPublished ? { authorAddress } : {}),
  };
}

/** `GET /applications/{id}/specialist-comments` */
export function listSpecialistComments(
  office: PlanningOffice,
): PlanningOperation<"listSpecialistComments"> {
  return async (args, context) => {
    const refuse = () => context.problem(404, "not-found", unknownApplication);
    const commentOf = ({ id, body }: ShownRow<Omit<SpecialistComment, "id">>) => ({ id, ...body });
    const shown = await listShown(office, "specialist_comment", args, commentOf, refuse);
    return { status: 200, body: shown };
  };
}

interface ShownRequest extends PageRequest {
  readonly id: string;
  readonly updatedSince?: string | undefined;
}

interface ShownPage<Item> {
  items: Item[];
  tombstones?: { id: string; withdrawnAt: string }[];
  nextCursor?: string;
}

async function listShown<Body, Item>(
  office: PlanningOffice,
  table: ShownTable,
  args: ShownRequest,
  itemOf: (row: ShownRow<Body>) => Item,
  refuse: () => ProblemReply,
): Promise<ShownPage<Item>> {
  const { id: applicationId, updatedSince, limit = DEFAULT_LIMIT } = args;
  const order = { list: `${table} ${applicationId}`, by: ["moment", "text"] } as const;
  const from = after(args, order);
  const db = await office.database();
  if ((await findApplication(db, applicationId)) === undefined) throw refuse();
  const changedSince = updatedSince === undefined ? undefined : momentWithinReach(updatedSince);
  const filter = { applicationId, changedSince, after: from, rows: limit + 1 };
  const rows = await shownWith<Body>(db, table, filter);
  const { items, nextCursor } = page(
    rows,
    args,
    order,
    ({ published_at, id }) => [published_at.toISOString(), id],
    (row) => row,
  );
  const tombstones = items.flatMap(({ id, taken_down_at }) =>
    taken_down_at === null ? [] : [{ id, withdrawnAt: instant(taken_down_at) }],
  );
  return {
    items: items.filter(({ taken_down_at }) => taken_down_at === null).map(itemOf),
    ...(tombstones.length === 0 ? {} : { tombstones }),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  };
}
