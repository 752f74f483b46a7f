import { changeSubmission } from "../../store/change-submission.js";
import type { Queryable } from "../../store/database.js";
import { recordEvent } from "../../store/outbox.js";
import type { CommentOrigin } from "../../store/planning/comments.js";

/** Tells those who follow the register. */
export function tellOfComment(
  tx: Queryable,
  type: "comment.published" | "comment.removed",
  data: { readonly applicationId: string; readonly commentId: string },
  at: Date,
): Promise<void> {
  return recordEvent(tx, { domain: "planning", type, at, subject: data.commentId, data });
}

/** Tells whoever sent the comment what became of it, once. */
export async function closeComment(
  tx: Queryable,
  origin: CommentOrigin | undefined,
  outcome: keyof typeof ENDS,
  now: Date,
): Promise<void> {
  if (origin?.phase !== "open") return;
  await changeSubmission(tx, origin.id, { phase: "closed", outcome, ...ENDS[outcome] }, now);
}

const ENDS = {
  published: {
    status: "accepted",
    message: { en: "Your comment is on the register.", cy: "Mae eich sylw ar y gofrestr." },
  },
  "not-published": {
    status: "rejected",
    message: {
      en: "The council has read your comment and does not publish it.",
      cy: "Mae'r cyngor wedi darllen eich sylw ac nid yw'n ei gyhoeddi.",
    },
  },
} as const;
