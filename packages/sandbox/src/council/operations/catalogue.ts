import type { Office, Operation } from "../office.js";
import {
  isPublished,
  readContainerTypes,
  readServices,
  serviceInfoOf,
} from "../store/catalogue.js";
import { dayOf } from "../time/london.js";
import { pageOfList } from "./page-of-list.js";

/** `GET /services` */
export function listServices(office: Office): Operation<"listServices"> {
  return async (args) => {
    const today = dayOf(office.now());
    const rows = await readServices(await office.database());
    const all = rows.filter(isPublished).map((row) => serviceInfoOf(row, office.authority, today));
    return { status: 200, body: pageOfList(all, args, "services", ({ id }) => id) };
  };
}

/** `GET /container-types` */
export function listContainerTypes(office: Office): Operation<"listContainerTypes"> {
  return async (args) => {
    const all = await readContainerTypes(await office.database(), office.authority);
    return { status: 200, body: pageOfList(all, args, "container-types", ({ id }) => id) };
  };
}
