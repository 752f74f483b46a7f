import { publishedCodes } from "@localo/council-tax/labels";
import { ProblemReply } from "@localo/runtime/server";
import { searchHomes } from "../../store/council-tax/homes.js";
import { after, DEFAULT_LIMIT, page } from "../../store/cursor.js";
import { dayOf } from "../../time/london.js";
import { pageOfList } from "../page-of-list.js";
import type { CouncilTaxOffice, CouncilTaxOperation } from "./council-tax-office.js";

/** `GET /codes/{list}` */
export function listCodes(office: CouncilTaxOffice): CouncilTaxOperation<"listCodes"> {
  return async (args) => {
    const { list, nation, on = dayOf(office.now()) } = args;
    const all = publishedCodes(list, nation, on);
    return {
      status: 200,
      body: pageOfList(all, args, `codes ${list} ${nation}`, ({ code }) => code),
    };
  };
}

/** England's bands, in force since 1 April 1993. */
const BANDS = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;
const SINCE = "1993-04-01";

const ORDER = { list: "bands", by: ["text", "text"] } as const;

/** `GET /bands` */
export function listBands(office: CouncilTaxOffice): CouncilTaxOperation<"listBands"> {
  return async (args) => {
    const { uprn, postcode, limit = DEFAULT_LIMIT } = args;
    if ((uprn === undefined) === (postcode === undefined)) throw oneOfTwo();
    const from = after(args, ORDER);
    const db = await office.database();
    const rows = await searchHomes(db, { uprn, postcode, after: from, rows: limit + 1 });
    const body = page(
      rows,
      args,
      ORDER,
      ({ sort_key, uprn: home }) => [sort_key, home],
      (row) => ({
        authority: office.authority,
        uprn: row.uprn,
        address: row.body.address,
        nation: office.councilTax.nation,
        band: BANDS[Number(row.uprn) % BANDS.length] ?? "A",
        fromDate: SINCE,
      }),
    );
    return { status: 200, body };
  };
}

function oneOfTwo(): ProblemReply {
  const detail = "Send a uprn or a postcode, and not both";
  return new ProblemReply(400, "invalid-parameter", {
    errors: [
      { in: "query", name: "uprn", code: "one-of", detail },
      { in: "query", name: "postcode", code: "one-of", detail },
    ],
  });
}
