import type { CommentPublication, PublishedCommentInput } from "@localo/planning";
import { transactionOf } from "../../office.js";
import { saysContact } from "../../rules/redacted.js";
import { changeSubmission } from "../../store/change-submission.js";
import type { Queryable } from "../../store/database.js";
import { recordEvent } from "../../store/outbox.js";
import { findApplication } from "../../store/planning/applications.js";
import {
  type CommentOrigin,
  findComment,
  originOf,
  publishComment,
  takeDownComment,
} from "../../store/planning/comments.js";
import type { PlanningOffice, PlanningOperation } from "./planning-office.js";

const unknownComment = { detail: "There is no such comment on that application." } as const;

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
    if (elsewhere) throw context.problem(404, "not-found", unknownComment);
    if (body.state === "published") {
      if ((await findApplication(tx, applicationId)) === undefined) {
        throw context.problem(404, "not-found", unknownComment);
      }
      if (origin?.status === "withdrawn") {
        const detail = "Its author took the comment back. It is not published.";
        throw context.problem(404, "not-found", { detail });
      }
      const member = unredactedMember(body, origin?.sent);
      if (member !== undefined) throw context.problem(422, "not-redacted", notRedacted(member));
      const about = { applicationId, commentId: id };
      if (await publishComment(tx, id, body, now)) await tell(tx, "comment.published", about, now);
      await close(tx, origin, published, now);
      return { status: 200, body };
    }
    // Also of an application that is off the register: it would come back with it.
    if (known === undefined && origin === undefined) {
      throw context.problem(404, "not-found", unknownComment);
    }
    if (known !== undefined && (await takeDownComment(tx, id, body, now)))
      await tell(tx, "comment.removed", { applicationId, commentId: id }, now);
    await close(tx, origin, notPublished, now);
    const answer: CommentPublication = body;
    return { status: 200, body: answer };
  };
}

/** Which text of a publication still says how to reach someone. An author's address may be where they live. */
function unredactedMember(
  { comment, authorName = "", authorAddress = "" }: PublishedCommentInput,
  sent: CommentOrigin["sent"] | undefined,
): string | undefined {
  if (saysContact(comment, sent)) return "comment";
  if (saysContact(authorName, sent)) return "authorName";
  return saysContact(authorAddress) ? "authorAddress" : undefined;
}

const notRedacted = (member: string) =>
  ({
    title: "The text is not redacted",
    detail: "It still says how to reach someone. Only the redacted text is published.",
    errors: [
      {
        in: "body",
        pointer: `#/${member}`,
        code: "not-redacted",
        detail:
          member === "authorAddress"
            ? "Take out email addresses and phone numbers"
            : "Take out email addresses, phone numbers and the author's address",
      },
    ],
  }) as const;

const published = {
  status: "accepted",
  phase: "closed",
  outcome: "published",
  message: { en: "Your comment is on the register.", cy: "Mae eich sylw ar y gofrestr." },
} as const;

const notPublished = {
  status: "rejected",
  phase: "closed",
  outcome: "not-published",
  message: {
    en: "The council has read your comment and does not publish it.",
    cy: "Mae'r cyngor wedi darllen eich sylw ac nid yw'n ei gyhoeddi.",
  },
} as const;

/** Tells those who follow the register. */
function tell(
  tx: Queryable,
  type: "comment.published" | "comment.removed",
  data: { readonly applicationId: string; readonly commentId: string },
  at: Date,
): Promise<void> {
  return recordEvent(tx, { domain: "planning", type, at, subject: data.commentId, data });
}

/** Tells whoever sent the comment what became of it, once. */
async function close(
  tx: Queryable,
  origin: CommentOrigin | undefined,
  change: typeof notPublished | typeof published,
  now: Date,
): Promise<void> {
  if (origin?.phase === "open") await changeSubmission(tx, origin.id, change, now);
}
