import { ProblemReply } from "@localo/runtime/server";
import type { Office, Operation } from "../office.js";
import { after, DEFAULT_LIMIT, page } from "../store/cursor.js";
import { findProperty, propertyOf, searchStoredProperties } from "../store/properties.js";

const ORDER = { list: "properties", by: ["text", "text"] } as const;

/** `GET /properties` */
export function searchProperties(office: Office): Operation<"searchProperties"> {
  return async (args) => {
    const { postcode, usrn, limit = DEFAULT_LIMIT } = args;
    if ((postcode === undefined) === (usrn === undefined)) throw oneOfTwo();
    const by =
      postcode === undefined
        ? ({ column: "usrn", value: usrn ?? "" } as const)
        : ({ column: "postcode", value: postcode } as const);
    const from = after(args, ORDER);
    const rows = await searchStoredProperties(await office.database(), by, from, limit + 1);
    const body = page(
      rows,
      args,
      ORDER,
      ({ sort_key, uprn }) => [sort_key, uprn],
      (row) => propertyOf(row, office.authority),
    );
    return { status: 200, body };
  };
}

function oneOfTwo(): ProblemReply {
  const detail = "Send a postcode or a usrn, and not both";
  return new ProblemReply(400, "invalid-parameter", {
    errors: [
      { in: "query", name: "postcode", code: "one-of", detail },
      { in: "query", name: "usrn", code: "one-of", detail },
    ],
  });
}

/** `GET /properties/{uprn}` */
export function getProperty(office: Office): Operation<"getProperty"> {
  return async ({ uprn }, context) => {
    const row = await findProperty(await office.database(), uprn);
    if (row === undefined) throw context.problem(404, "not-found", unknownProperty);
    return { status: 200, body: propertyOf(row, office.authority) };
  };
}

/** Says that the council does not know a property. */
export const unknownProperty = {
  detail: "The council does not know this property. Look for it by its postcode or street.",
} as const;
