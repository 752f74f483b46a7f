import type { MoveNotification } from "@localo/council-tax";
import { transactionOf } from "../../office.js";
import { bexbridge } from "../../policy/authority.js";
import type { Queryable } from "../../store/database.js";
import type { DueStep } from "../../store/due-steps.js";
import { checkDay, datesCrossed } from "./check-day.js";
import { checkAccountNumber, checkRequest, isInArea, outsideArea } from "./check-request.js";
import type { CouncilTaxOffice, CouncilTaxOperation } from "./council-tax-office.js";
import { received } from "./received.js";
import { usualSteps } from "./steps.js";

/** `POST /moves` */
export function notifyMove(office: CouncilTaxOffice): CouncilTaxOperation<"notifyMove"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    await checkRequest(tx, body, office);
    await checkMove(tx, body, office);
    const steps = [...passedOn(body), ...usualSteps("account-updated")];
    return received(tx, { type: "move", body, caller: context.caller, steps }, office);
  };
}

async function checkMove(
  tx: Queryable,
  body: MoveNotification,
  office: CouncilTaxOffice,
): Promise<void> {
  const { direction, leaving, joining, parties } = body;
  if (direction !== "in" && leaving !== undefined) {
    if (!(await isInArea(tx, leaving.address))) throw outsideArea("#/leaving/address");
    checkDay(leaving.lastDate, "#/leaving/lastDate", office);
    checkAccountNumber(leaving.accountNumber, "#/leaving/accountNumber", office.councilTax);
  }
  if (direction !== "out" && joining !== undefined) {
    if (!(await isInArea(tx, joining.address))) throw outsideArea("#/joining/address");
    checkDay(joining.firstDate, "#/joining/firstDate", office);
  }
  for (const [index, { fromDate, toDate }] of parties.entries()) {
    if (fromDate === undefined || toDate === undefined || fromDate <= toDate) continue;
    throw datesCrossed(`#/parties/${index}/toDate`, "The last day in a role is before its first");
  }
}

/**
 * Where a move crosses the boundary to a council that shares notices, that one has it too. Where letters
 * go says nothing of where anyone lives.
 */
function passedOn(body: MoveNotification): readonly DueStep[] {
  const { direction, leaving, joining } = body;
  const others = { in: leaving?.address, out: joining?.address, within: undefined };
  const other = others[direction];
  if (!other?.postcode?.startsWith(POSTCODES_OF_BEXBRIDGE)) return [];
  return [PASSED_ON];
}

const POSTCODES_OF_BEXBRIDGE = "BX";

/** The neighbour that shares notices has it minutes later. */
export const PASSED_ON: DueStep = {
  minutes: 5,
  status: "referred",
  referredTo: {
    kind: "other-authority",
    authority: bexbridge,
    url: "https://www.bexbridge.example/council-tax/moves",
  },
};
