import { applicationOf } from "../../rules/application-view.js";
import { findApplication } from "../../store/planning/applications.js";
import { pageOfList } from "../page-of-list.js";
import {
  type PlanningOffice,
  type PlanningOperation,
  registerRules,
  unknownApplication,
} from "./planning-office.js";

/** `GET /applications/{id}` */
export function getApplication(office: PlanningOffice): PlanningOperation<"getApplication"> {
  return async ({ id }, context) => {
    const found = await findApplication(await office.database(), id);
    if (found === undefined) throw context.problem(404, "not-found", unknownApplication);
    return { status: 200, body: applicationOf(found, registerRules(office)) };
  };
}

/** `GET /applications/{id}/appeals` */
export function listAppeals(office: PlanningOffice): PlanningOperation<"listAppeals"> {
  return async (args, context) => {
    const found = await findApplication(await office.database(), args.id);
    if (found === undefined) throw context.problem(404, "not-found", unknownApplication);
    const all = [...(found.body.appeals ?? [])].sort((a, b) =>
      a.lodgedDate.localeCompare(b.lodgedDate),
    );
    // An appeal has no id, and its reference can be missing: its place is its name.
    const name = (appeal: (typeof all)[number]) => String(all.indexOf(appeal));
    return { status: 200, body: pageOfList(all, args, `appeals ${args.id}`, name) };
  };
}
