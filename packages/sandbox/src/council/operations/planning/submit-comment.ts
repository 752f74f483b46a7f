import { type CommentWindow, commentWindow } from "@localo/planning";
import { transactionOf } from "../../office.js";
import { anonymousMember } from "../../rules/anonymous-name.js";
import type { DueStep } from "../../store/due-steps.js";
import { findApplication } from "../../store/planning/applications.js";
import { dateInWords } from "../../time/date-in-words.js";
import {
  type PlanningOffice,
  type PlanningOperation,
  registerRules,
  unknownApplication,
} from "./planning-office.js";
import { received } from "./received.js";

/** The back office has it some minutes later. What is published of it, people decide. */
const STEPS: readonly DueStep[] = [
  {
    minutes: 5,
    status: "in-progress",
    givesReference: true,
    message: {
      en: "The council reads your comment, and publishes it without what is private.",
      cy: "Mae'r cyngor yn darllen eich sylw, a bydd yn ei gyhoeddi heb yr hyn sy'n breifat.",
    },
  },
];

/** `POST /applications/{id}/comments` */
export function submitComment(office: PlanningOffice): PlanningOperation<"submitComment"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const found = await findApplication(tx, id);
    if (found === undefined) throw context.problem(404, "not-found", unknownApplication);
    const { untilDecision, today } = registerRules(office);
    const rules = { untilDecision: found.body.commentsUntilDecision ?? untilDecision };
    const window = commentWindow({ ...found.body, ...rules }, today);
    if (!window.open) {
      const title = "Comments are closed";
      throw context.problem(409, "comments-closed", { title, detail: whyClosed(window) });
    }
    const member = anonymousMember(body.name);
    if (member !== undefined) {
      throw context.problem(422, "anonymous-comment", {
        title: "The comment is anonymous",
        detail:
          "A comment needs the name of who makes it. The authority's policy says whether it is published.",
        errors: [
          {
            in: "body",
            pointer: `#/name/${member}`,
            code: "anonymous-comment",
            detail: "Enter your name",
          },
        ],
      });
    }
    const submission = {
      type: "comment",
      caller: context.caller?.id ?? null,
      subject: { applicationId: id, reference: found.body.reference },
      sent: body,
      now: office.now(),
    };
    return received(tx, submission, STEPS, office);
  };
}

/** What to tell who comments too late, or too early. */
function whyClosed({ closesDate, reason }: CommentWindow): string {
  if (reason === "not-live") return "The application is not decided on any more.";
  if (reason === "not-started") return "The consultation has not started yet.";
  if (closesDate !== undefined) return `Comments could be sent until ${dateInWords(closesDate)}.`;
  return reason === "decided"
    ? "The application was decided."
    : "There is no consultation on the application.";
}
