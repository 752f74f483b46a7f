import { type Office, type Operation, seesHouseholds, transactionOf } from "../office.js";
import { type LineRefusal, refusals } from "../rules/container-request.js";
import { readContainerTypes } from "../store/catalogue.js";
import { requestedContainers } from "../store/requested-containers.js";
import { dayOf } from "../time/london.js";
import { holdingsOf } from "./container-view.js";
import { created } from "./created.js";
import { unknownProperty } from "./properties.js";
import { readPropertyView } from "./property-view.js";

/** Containers come within that many working days. */
const WORKING_DAYS_TO_DELIVER = 10;

/** What is said of the whole request, the gravest first. */
const TITLES = {
  "unknown-container-type": "There is no such container type",
  ineligible: "The property cannot have this",
  "open-request": "Already asked for",
  "over-maximum": "More containers than a property may have",
} as const;
const GRAVEST = ["unknown-container-type", "ineligible", "open-request", "over-maximum"] as const;

/** `POST /container-requests` */
export function requestContainers(office: Office): Operation<"requestContainers"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const view = await readPropertyView(tx, body.uprn, now);
    if (view === undefined) throw context.problem(404, "not-found", unknownProperty);
    const types = await readContainerTypes(tx, office.authority);
    const seesHousehold = seesHouseholds(context.caller);
    const requested = await requestedContainers(tx, body.uprn);
    const refused = refusals(body.lines, {
      household: view.property.kind === "household",
      holdings: holdingsOf(view, types, requested, seesHousehold),
      seesHousehold,
      policy: office.policy.containers,
    });
    const code = GRAVEST.find((one) => refused.some((refusal) => refusal.code === one));
    if (code !== undefined) {
      const errors = refused.filter((refusal) => refusal.code === code).map(mistake);
      const details = { title: TITLES[code], detail: `${errors[0]?.detail}`, errors };
      throw code === "open-request"
        ? context.problem(409, code, details)
        : context.problem(422, code, details);
    }
    return created(
      tx,
      {
        type: "container-request",
        caller: context.caller?.id ?? null,
        subject: { uprn: body.uprn },
        sent: body,
        lines: body.lines,
        expectedBy: office.workingDays.add(dayOf(now), WORKING_DAYS_TO_DELIVER),
        now,
      },
      office,
    );
  };
}

function mistake({ line, member, reason, detail }: LineRefusal) {
  const pointer = `#/lines/${line}/${member}`;
  return { in: "body", pointer, code: reason, detail: detail.en ?? detail.cy ?? "" } as const;
}
