import { type Office, type Operation, transactionOf } from "../office.js";
import { notices } from "../rules/messages.js";
import { filesNamed } from "../store/attachments.js";
import { dayOf } from "../time/london.js";
import { created } from "./created.js";
import { unknownProperty } from "./properties.js";
import { readPropertyView, stopOf } from "./property-view.js";
import { ineligibleProperty, refusal, refuseSecondApplication } from "./refuse-application.js";

/** `POST /assisted-collections` */
export function applyForAssistedCollection(
  office: Office,
): Operation<"applyForAssistedCollection"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const { uprn, serviceIds = [], attachmentIds } = body;
    const view = await readPropertyView(tx, uprn, now);
    if (view === undefined) throw context.problem(404, "not-found", unknownProperty);
    const { assisted } = office.policy;
    if (assisted === undefined) throw ineligibleProperty(notices.noService);
    if (view.property.kind !== "household") throw ineligibleProperty(notices.propertyIneligible);
    if (view.stops.some(({ kind }) => kind === "bin-store")) {
      throw ineligibleProperty(notices.sharedContainers);
    }
    const unknown = serviceIds.findIndex((id) => stopOf(view, id) === undefined);
    if (unknown >= 0) {
      throw refusal("unknown-service", "The property does not have this service", {
        pointer: `#/serviceIds/${unknown}`,
        detail: "Choose services that the property has",
      });
    }
    if (assisted.evidenceRequired && attachmentIds === undefined) {
      throw refusal("evidence-needed", "Evidence is needed", {
        pointer: "#/attachmentIds",
        detail: "Upload a letter or a certificate and name it here",
      });
    }
    await refuseSecondApplication(tx, uprn, "assisted-collection");
    return created(
      tx,
      {
        type: "assisted-collection",
        needsApproval: true,
        caller: context.caller?.id ?? null,
        subject: { uprn },
        sent: body,
        files: filesNamed(attachmentIds),
        expectedBy: office.workingDays.add(dayOf(now), assisted.decisionWorkingDays),
        now,
      },
      office,
    );
  };
}
