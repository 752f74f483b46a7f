import type { ApplicationPage } from "@localo/planning";
import { ProblemReply } from "@localo/runtime/server";
import { summaryOf } from "../../rules/application-view.js";
import { after, page } from "../../store/cursor.js";
import {
  type ApplicationOrder,
  type Box,
  type Circle,
  type Days,
  orderOf,
  searchStoredApplications,
} from "../../store/planning/search-applications.js";
import { storable } from "../../store/storable.js";
import { instant } from "../../time/london.js";
import { dayWithinReach, momentWithinReach } from "../../time/within-reach.js";
import { type PlanningOffice, type PlanningOperation, registerRules } from "./planning-office.js";

/** As many as the operation says for a page whose limit is left out. */
const DEFAULT_LIMIT = 20;

/** `GET /applications` */
export function searchApplications(
  office: PlanningOffice,
): PlanningOperation<"searchApplications"> {
  return async (args) => {
    const { q = "", reference, near, bbox, updatedSince, sort, limit = DEFAULT_LIMIT } = args;
    if (near !== undefined && bbox !== undefined) {
      throw invalid("bbox", "one-of", "Send near or bbox, and not both");
    }
    const filter = {
      ...args,
      reference: storable(reference ?? null) ?? undefined,
      words: storable(q).toLowerCase().split(/\s+/).filter(Boolean),
      received: days("received", args.receivedFrom, args.receivedTo),
      valid: days("valid", args.validFrom, args.validTo),
      published: days("published", args.publishedFrom, args.publishedTo),
      decision: days("decision", args.decisionFrom, args.decisionTo),
      near: near === undefined ? undefined : circleOf(near),
      box: bbox === undefined ? undefined : boxOf(bbox),
      changedSince: updatedSince === undefined ? undefined : momentWithinReach(updatedSince),
    };
    const asked = sort as ApplicationOrder | undefined;
    const order = asked ?? (updatedSince === undefined ? "newest-received" : "last-changed");
    const request = { cursor: args.cursor, limit };
    const from = after(request, orderOf(order));
    const db = await office.database();
    const rows = await searchStoredApplications(db, filter, order, {
      after: from,
      rows: limit + 1,
    });
    const rules = registerRules(office);
    const found = page(
      rows,
      request,
      orderOf(order),
      ({ position, id }) => [position, id],
      (row) => row,
    );
    const body: ApplicationPage = {
      items: found.items
        .filter(({ left_at }) => left_at === null)
        .map((row) => summaryOf(row, rules)),
    };
    const tombstones = found.items.flatMap(({ id, left_at }) =>
      left_at === null ? [] : [{ id, withdrawnAt: instant(left_at) }],
    );
    if (tombstones.length > 0) body.tombstones = tombstones;
    if (found.nextCursor !== undefined) body.nextCursor = found.nextCursor;
    return { status: 200, body };
  };
}

function days(name: string, from: string | undefined, to: string | undefined): Days {
  if (from !== undefined && to !== undefined && from > to) {
    throw invalid(`${name}To`, "too-early", `Give a day that is not before ${name}From`);
  }
  return {
    from: from === undefined ? undefined : dayWithinReach(from),
    to: to === undefined ? undefined : dayWithinReach(to),
  };
}

function circleOf(text: string): Circle {
  const [latitude = 0, longitude = 0, radius = 0] = text.split(",").map(Number);
  if (!onGlobe(latitude, longitude)) {
    throw invalid(
      "near",
      "off-the-globe",
      "Give a latitude from -90 to 90 and a longitude from -180 to 180",
    );
  }
  return { latitude, longitude, radius };
}

function boxOf(text: string): Box {
  const [west = 0, south = 0, east = 0, north = 0] = text.split(",").map(Number);
  if (!onGlobe(south, west) || !onGlobe(north, east)) {
    throw invalid(
      "bbox",
      "off-the-globe",
      "Give latitudes from -90 to 90 and longitudes from -180 to 180",
    );
  }
  if (west >= east || south >= north) {
    throw invalid("bbox", "wrong-order", "Give west before east, and south before north");
  }
  return { west, south, east, north };
}

function onGlobe(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

function invalid(name: string, code: string, detail: string): ProblemReply {
  return new ProblemReply(400, "invalid-parameter", {
    errors: [{ in: "query", name, code, detail }],
  });
}
