import type { PublishedCommentInput, TakenDownComment } from "@localo/planning";
import { ProblemReply } from "@localo/runtime/server";
import { transactionOf } from "../../office.js";
import type { Queryable } from "../../store/database.js";
import { findApplication, hasApplication } from "../../store/planning/applications.js";
import {
  type CommentOrigin,
  findComment,
  originOf,
  publishComment,
  type StoredComment,
  takeDownComment,
} from "../../store/planning/comments.js";
import { momentWithinReach } from "../../time/within-reach.js";
import { closeComment, tellOfComment } from "./comment-news.js";
import type { PlanningOffice, PlanningOperation } from "./planning-office.js";
import { refuseUnredacted } from "./refuse-unredacted.js";

/** What is known of a comment before it is said what is so now. */
interface Known {
  readonly id: string;
  readonly known: StoredComment | undefined;
  readonly origin: CommentOrigin | undefined;
  readonly now: Date;
}

/** `PUT /supplier/comments/{id}` */
export function updateComment(office: PlanningOffice): PlanningOperation<"updateComment"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const { applicationId } = body;
    const now = office.now();
    const known = await findComment(tx, id);
    const origin = await originOf(tx, id);
    const places = [known?.application_id, origin?.subject.applicationId];
    const elsewhere = places.some((place) => place !== undefined && place !== applicationId);
    if (elsewhere) throw unknownComment();
    const comment = { id, known, origin, now };
    if (body.state === "published") await publish(tx, body, comment);
    else await takeDown(tx, body, comment);
    return { status: 200, body };
  };
}

async function publish(
  tx: Queryable,
  body: PublishedCommentInput,
  { id, known, origin, now }: Known,
): Promise<void> {
  const { applicationId, publishedAt } = body;
  if ((await findApplication(tx, applicationId)) === undefined) throw unknownComment();
  if (origin?.status === "withdrawn") {
    throw unknownComment("Its author took the comment back. It is not published.");
  }
  refuseUnredacted(body, origin?.sent);
  const saidAt = earlier(momentWithinReach(publishedAt), now);
  if (known !== undefined && isOvertaken(saidAt, known)) throw overtaken(known);
  if (!(await publishComment(tx, id, body, { saidAt, now }))) return;
  const about = { applicationId, commentId: id };
  const isShown = momentWithinReach(publishedAt) <= now;
  if (isShown) await tellOfComment(tx, "comment.published", about, now);
  else if (known?.shown) await tellOfComment(tx, "comment.removed", about, now);
  if (isShown) await closeComment(tx, origin, "published", now);
}

/**
 * Also of an application that is off the register: it would come back with it. And of a comment that is
 * not known yet: its publication may be on the way, and comes too late.
 */
async function takeDown(
  tx: Queryable,
  { applicationId, takenDownAt }: TakenDownComment,
  { id, known, origin, now }: Known,
): Promise<void> {
  if (!(await hasApplication(tx, applicationId))) throw unknownComment();
  const saidAt = earlier(momentWithinReach(takenDownAt), now);
  await takeDownComment(tx, id, applicationId, { saidAt, now });
  const about = { applicationId, commentId: id };
  if (known?.shown) await tellOfComment(tx, "comment.removed", about, now);
  await closeComment(tx, origin, "not-published", now);
}

/** What is said of a time to come is said now: what is said after it still counts. */
function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

/**
 * Whether something newer was said. What was taken down stays so where both are of one moment; and to take
 * down never comes too late, for a text that ought to be gone does more harm than one that is missing.
 */
function isOvertaken(saidAt: Date, { down, said_at }: StoredComment): boolean {
  return down ? saidAt <= said_at : saidAt < said_at;
}

function unknownComment(detail = "There is no such comment on that application."): ProblemReply {
  return new ProblemReply(404, "not-found", { detail });
}

function overtaken({ down }: StoredComment): ProblemReply {
  const detail = down
    ? "It was taken down since. Publish it with a later moment where it is to be shown again"
    : "Another text was published since. Publish this one with a later moment where it is to be shown";
  return new ProblemReply(409, "overtaken", {
    title: "The publication comes too late",
    detail: `${detail}.`,
    errors: [{ in: "body", pointer: "#/publishedAt", code: "overtaken", detail }],
  });
}
