import { agreedService } from "../borough/agreed-round.js";
import { type Office, type Operation, transactionOf } from "../office.js";
import { notices } from "../rules/messages.js";
import { filesNamed } from "../store/attachments.js";
import { findProperty } from "../store/properties.js";
import { dayOf } from "../time/london.js";
import { created } from "./created.js";
import { unknownProperty } from "./properties.js";
import { ineligibleProperty, refusal, refuseSecondApplication } from "./refuse-application.js";

/** `POST /clinical-collections` */
export function requestClinicalCollection(office: Office): Operation<"requestClinicalCollection"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const { uprn, lines, referral, attachmentIds } = body;
    const property = await findProperty(tx, uprn);
    if (property === undefined) throw context.problem(404, "not-found", unknownProperty);
    const { clinical } = office.policy;
    if (clinical === undefined) throw ineligibleProperty(notices.noService);
    if (property.kind !== "household") throw ineligibleProperty(notices.propertyIneligible);
    if (clinical.referralRequired && referral === undefined) {
      throw refusal("referral-needed", "A referral is needed", {
        pointer: "#/referral",
        detail: "Name the surgery, hospital or nursing team that says it is needed",
      });
    }
    const types = new Set(agreedService?.info.containerTypeIds);
    const unknown = lines.findIndex(
      ({ containerTypeId: id }) => id !== undefined && !types.has(id),
    );
    if (unknown >= 0) {
      throw refusal("unknown-container-type", "It is no container for clinical waste", {
        pointer: `#/lines/${unknown}/containerTypeId`,
        detail: "Choose one of the service for clinical waste, or leave it out",
      });
    }
    await refuseSecondApplication(tx, uprn, "clinical-collection");
    return created(
      tx,
      {
        type: "clinical-collection",
        needsApproval: true,
        caller: context.caller?.id ?? null,
        subject: { uprn },
        sent: body,
        files: filesNamed(attachmentIds),
        expectedBy: office.workingDays.add(dayOf(now), clinical.decisionWorkingDays),
        now,
      },
      office,
    );
  };
}
