import type {
  Appeal,
  Application,
  ApplicationSubmission,
  CommentPublication,
  CommentSubmission,
  KnownApplicationType,
  KnownStage,
  PublicComment,
  PublishedComment,
  SupplierApplication,
  SupplierApplicationBatch,
  TakenDownComment,
} from "./index.js";
import { type Equal, holds } from "./test/types.js";

export function aPublishedCommentHasNothingToReachItsAuthorBy(comment: PublicComment) {
  comment.authorName;
  // @ts-expect-error: an email address is never published
  comment.email;
  // @ts-expect-error: nor a phone number
  comment.phone;
  // @ts-expect-error: nor a signature
  comment.signature;
}

export function anApplicationHasNobodyWhoApplies(application: Application) {
  application.caseOfficer?.name;
  // @ts-expect-error: the register shows no applicant
  application.applicant;
  // @ts-expect-error: nor an agent
  application.agent;
}

export function anUnknownCodeIsAcceptedOnOutputOnly(
  application: Application,
  row: SupplierApplication,
) {
  application.stage = "mediation";
  row.stage = "consultation";
  // @ts-expect-error: writers use the known codes
  row.stage = "mediation";
  // An open list takes anyone's codes.
  row.types = ["hh", "neighbourhood-order"];
  holds<Equal<Extract<KnownApplicationType, "ldc-proposed-work-lb">, "ldc-proposed-work-lb">>();
  holds<Equal<string extends KnownStage ? true : false, false>>();
}

export function aPublicationNarrows(publication: CommentPublication) {
  if (publication.state === "published") {
    holds<Equal<typeof publication, PublishedComment>>();
  } else {
    holds<Equal<typeof publication, TakenDownComment>>();
    // @ts-expect-error: what was taken down has no text
    publication.comment;
  }
}

export function aCommentNeedsANameAndAnAddress(comment: CommentSubmission): CommentSubmission[] {
  const { name: _name, ...anonymous } = comment;
  const { address: _address, ...fromNowhere } = comment;
  return [
    comment,
    // @ts-expect-error: anonymous
    anonymous,
    // @ts-expect-error: from nowhere
    fromNowhere,
    // @ts-expect-error: misspelt
    { ...comment, emial: "a@example.com" },
  ];
}

export function aBatchTakesRowsAndWhatIsNoneYet(
  row: SupplierApplication,
  batch: SupplierApplicationBatch,
) {
  batch.rows = [row, { reference: "26/01234/HH" }];
}

export function whatIsThereOnlySometimes(appeal: Appeal, submission: ApplicationSubmission) {
  // @ts-expect-error: until it is decided there is no decision
  const decision: string = appeal.decision;
  // @ts-expect-error: some act for themselves
  const role: string = submission.agent.role;
  return [decision, role];
}
