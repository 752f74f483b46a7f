import { transactionOf } from "../../office.js";
import { latestDecision } from "../../rules/application-view.js";
import { documentsNamed } from "../../store/attachments.js";
import { findApplication } from "../../store/planning/applications.js";
import { dateInWords } from "../../time/date-in-words.js";
import {
  type PlanningOffice,
  type PlanningOperation,
  unknownApplication,
} from "./planning-office.js";
import { received } from "./received.js";

/** `POST /applications/{id}/documents` */
export function submitDocuments(office: PlanningOffice): PlanningOperation<"submitDocuments"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const found = await findApplication(tx, id);
    if (found === undefined) throw context.problem(404, "not-found", unknownApplication);
    const { status, decisions, reference } = found.body;
    const untilDecision = office.planning.applications.documentsUntilDecision === true;
    const decision = latestDecision(decisions);
    if (untilDecision && (status !== "undetermined" || decision !== undefined)) {
      throw context.problem(409, "application-closed", {
        title: "The application takes no more documents",
        detail:
          decision === undefined
            ? "The application is not decided on any more."
            : `The application was decided on ${dateInWords(decision.decisionDate)}.`,
      });
    }
    const submission = {
      type: "documents",
      caller: context.caller?.id ?? null,
      subject: { applicationId: id, reference },
      sent: body,
      files: documentsNamed(body.documents, "documents"),
      now: office.now(),
    };
    const steps = [{ minutes: 10, status: "in-progress", givesReference: true }];
    return received(tx, submission, steps, office);
  };
}
