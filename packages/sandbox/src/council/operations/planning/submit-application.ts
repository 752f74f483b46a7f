import type { ApplicationSubmission } from "@localo/planning";
import { ProblemReply } from "@localo/runtime/server";
import { boroughBox } from "../../borough/streets.js";
import { transactionOf } from "../../office.js";
import { isBoundary, touches } from "../../rules/boundary.js";
import { documentsNamed } from "../../store/attachments.js";
import type { Queryable } from "../../store/database.js";
import { findProperty } from "../../store/properties.js";
import { APPLICATION_STEPS } from "./application-steps.js";
import { chargeFee, feeToPay, payTheFee } from "./fee.js";
import type { PlanningOffice, PlanningOperation } from "./planning-office.js";
import { received } from "./received.js";

/** `POST /applications` */
export function submitApplication(office: PlanningOffice): PlanningOperation<"submitApplication"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    refuseWrongAuthority(body, office);
    refuseWrongType(body, office);
    await refuseWrongSite(tx, body);
    const price = body.fee === undefined ? 0 : feeToPay(body.fee);
    const waits = price > 0;
    const submission = {
      type: "application",
      status: waits ? "awaiting-payment" : "submitted",
      caller: context.caller?.id ?? null,
      subject: {},
      sent: body,
      files: documentsNamed(body.attachments, "attachments"),
      now: office.now(),
      ...(waits ? { message: payTheFee(office) } : {}),
    };
    const answer = await received(tx, submission, waits ? [] : APPLICATION_STEPS, office);
    if (waits) await chargeFee(tx, answer.body.id, price, office);
    return answer;
  };
}

function refuseWrongAuthority(
  { authority }: ApplicationSubmission,
  { authority: own }: PlanningOffice,
): void {
  if (authority.scheme === own.scheme && authority.code === own.code) return;
  throw refusal("wrong-authority", "This API does not answer for that authority", {
    pointer: "#/authority",
    detail: "Choose an authority that GET /description lists",
  });
}

function refuseWrongType({ types }: ApplicationSubmission, { planning }: PlanningOffice): void {
  const index = types.findIndex((type) => !planning.applications.types.includes(type));
  if (index < 0) return;
  throw refusal("type-not-taken", "Applications of this type are not taken here", {
    pointer: `#/types/${index}`,
    detail: "Choose a type that GET /policy lists",
  });
}

async function refuseWrongSite(tx: Queryable, { sites }: ApplicationSubmission): Promise<void> {
  for (const [index, { boundary, coordinates, uprns = [] }] of sites.entries()) {
    const pointer = `#/sites/${index}`;
    if (boundary !== undefined && !isBoundary(boundary)) {
      throw refusal("invalid-boundary", "The boundary is not an area", {
        pointer: `${pointer}/boundary`,
        detail: "Close each ring, and leave positions out where there are too many",
      });
    }
    const inside =
      (coordinates === undefined || isInBorough(coordinates.longitude, coordinates.latitude)) &&
      (boundary === undefined || touches(boundary, isInBorough));
    const known = await Promise.all(uprns.map((uprn) => findProperty(tx, uprn)));
    if (inside && !known.includes(undefined)) continue;
    throw refusal("outside-area", "The site is not in this authority's area", {
      pointer,
      detail: "Choose a place in the authority's area",
    });
  }
}

function isInBorough(longitude: number, latitude: number): boolean {
  const { south, west, north, east } = boroughBox;
  return south <= latitude && latitude <= north && west <= longitude && longitude <= east;
}

function refusal(
  code: string,
  title: string,
  { pointer, detail }: { readonly pointer: string; readonly detail: string },
): ProblemReply {
  return new ProblemReply(422, code, {
    title,
    detail: `${detail}.`,
    errors: [{ in: "body", pointer, code, detail }],
  });
}
