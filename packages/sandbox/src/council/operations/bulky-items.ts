import type { BulkyItemInfo } from "@localo/waste";
import { bulkyItems } from "../borough/bulky-items.js";
import type { Office, Operation } from "../office.js";
import { pageOfList } from "./page-of-list.js";

/** `GET /bulky-items`. A council that collects none has an empty list. */
export function listBulkyItems({ authority, policy }: Office): Operation<"listBulkyItems"> {
  const offered = policy.bulky === undefined ? [] : bulkyItems;
  const all: BulkyItemInfo[] = offered.map((item) => ({ ...item, authority }));
  return (args) => ({
    status: 200,
    body: pageOfList(all, args, "bulky-items", ({ code }) => code),
  });
}
