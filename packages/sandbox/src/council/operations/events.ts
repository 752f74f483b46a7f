import type { Office, Operation } from "../office.js";
import { after, DEFAULT_LIMIT, page } from "../store/cursor.js";
import { eventOf, eventsOf } from "../store/events.js";
import { findProperty } from "../store/properties.js";
import { addDays, dayOf, startOf } from "../time/london.js";
import { dayWithinReach } from "../time/within-reach.js";
import { unknownProperty } from "./properties.js";
import { refuseWrongOrder } from "./refuse-wrong-order.js";

const DAYS_BACK = 14;

const ORDER = { list: "events", by: ["moment", "text"] } as const;

/** `GET /properties/{uprn}/events` */
export function listCollectionEvents(office: Office): Operation<"listCollectionEvents"> {
  return async (args, context) => {
    const db = await office.database();
    const today = dayOf(office.now());
    const { uprn, limit = DEFAULT_LIMIT } = args;
    refuseWrongOrder(args);
    const from = dayWithinReach(args.from ?? addDays(today, -DAYS_BACK));
    const to = dayWithinReach(args.to ?? today);
    const rest = { after: after(args, ORDER), rows: limit + 1 };
    const property = await findProperty(db, uprn);
    if (property === undefined) throw context.problem(404, "not-found", unknownProperty);
    const rows = await eventsOf(db, property, {
      from: startOf(from),
      before: startOf(addDays(to, 1)),
      ...rest,
    });
    const body = page(
      rows,
      args,
      ORDER,
      ({ occurred_at, id }) => [occurred_at.toISOString(), id],
      (row) => eventOf(row, office.authority),
    );
    return { status: 200, body };
  };
}
