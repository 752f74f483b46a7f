import type { CommentSubmission, PublishedCommentInput } from "@localo/planning";
import { ProblemReply } from "@localo/runtime/server";
import { saysContact } from "../../rules/redacted.js";

/**
 * Refuses a publication that still says how to reach someone.
 * @param sent the comment that it was made from, where it came through the API
 * @throws ProblemReply 422 `not-redacted`
 */
export function refuseUnredacted(
  publication: PublishedCommentInput,
  sent: CommentSubmission | undefined,
): void {
  const member = unredactedMember(publication, sent);
  if (member !== undefined) throw notRedacted(member);
}

/** Which text does. An author's address may be where they live. */
function unredactedMember(
  { comment, authorName = "", authorAddress = "" }: PublishedCommentInput,
  sent: CommentSubmission | undefined,
): string | undefined {
  if (saysContact(comment, sent)) return "comment";
  if (saysContact(authorName, sent)) return "authorName";
  return saysContact(authorAddress) ? "authorAddress" : undefined;
}

function notRedacted(member: string): ProblemReply {
  const detail =
    member === "authorAddress"
      ? "Take out email addresses and phone numbers"
      : "Take out email addresses, phone numbers and the author's address";
  return new ProblemReply(422, "not-redacted", {
    title: "The text is not redacted",
    detail: "It still says how to reach someone. Only the redacted text is published.",
    errors: [{ in: "body", pointer: `#/${member}`, code: "not-redacted", detail }],
  });
}
