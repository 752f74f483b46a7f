import { type Office, type Operation, seesHouseholds } from "../office.js";
import { collectionOf, collectionsOf } from "../store/collections.js";
import { after, DEFAULT_LIMIT, page } from "../store/cursor.js";
import { findProperty } from "../store/properties.js";
import { dayOf } from "../time/london.js";
import { dayWithinReach } from "../time/within-reach.js";
import { unknownProperty } from "./properties.js";
import { refuseWrongOrder } from "./refuse-wrong-order.js";

const ORDER = { list: "collections", by: ["day", "text"] } as const;

/** `GET /properties/{uprn}/collections` */
export function listCollections(office: Office): Operation<"listCollections"> {
  return async (args, context) => {
    const db = await office.database();
    const now = office.now();
    const { uprn, serviceId, limit = DEFAULT_LIMIT } = args;
    refuseWrongOrder(args);
    const from = dayWithinReach(args.from ?? dayOf(now));
    const to = args.to && dayWithinReach(args.to);
    const seesHousehold = seesHouseholds(context.caller);
    const rest = { after: after(args, ORDER), publicOnly: !seesHousehold, rows: limit + 1 };
    if ((await findProperty(db, uprn)) === undefined) {
      throw context.problem(404, "not-found", unknownProperty);
    }
    const rows = await collectionsOf(db, uprn, { from, to, serviceId, ...rest });
    const body = page(
      rows,
      args,
      ORDER,
      ({ date, id }) => [date, id],
      (row) => collectionOf(row, office.authority, now, { showPlace: seesHousehold }),
    );
    return { status: 200, body };
  };
}
