import { nearestName } from "../../load/nearest-name.js";
import { operationFinding, operations } from "../operations.js";
import type { Rule } from "../rule.js";

/** What operations do. A new verb is added here once no other says the same. */
const verbs = new Set(
  `accept add amend apply approve assign book calculate cancel check close confirm create decide decline
  delete deny describe download estimate extend find get hold import link list mark notify open pay pause
  preview publish quote read record refund register reject release remove renew replace replay report request
  reschedule resend restore resume revoke rotate save search send set start stop submit subscribe transfer
  unlink unsubscribe update upload validate verify withdraw`.split(/\s+/),
);

export const operationName: Rule = {
  id: "operation-name",
  convention: 11,
  summary: "An `operationId` is a verb and a noun in camelCase: `listCollections`.",
  *check(workspace) {
    for (const operation of operations(workspace)) {
      const [verb = "", noun] = operation.id.split(/(?=[A-Z])/);
      if (verbs.has(verb) && noun !== undefined) continue;
      const meant = verbs.has(verb) ? undefined : nearestName(verb, verbs);
      const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
      const message = `Name the operation by a verb and a noun, like listCollections or reportMissedCollection.${hint}`;
      yield operationFinding(operation, message, "operationId");
    }
  },
};
