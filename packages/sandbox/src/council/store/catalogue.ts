import type { AuthorityRef } from "@localo/core";
import type { ContainerType, WasteServiceInfo } from "@localo/waste";
import { type Season, seasonAt } from "../rules/standing.js";
import type { Queryable } from "./database.js";

/** A service as the council keeps it. */
export interface StoredService {
  readonly id: string;
  readonly season: Season | null;
  readonly sensitive: boolean;
  /** Made from a real feed, so that one property alone has it. */
  readonly from_feed: boolean;
  readonly body: Omit<WasteServiceInfo, "authority" | "season">;
}

/** The council's services, in its own order. */
export async function readServices(db: Queryable): Promise<StoredService[]> {
  const { rows } = await db.query<StoredService>(
    "SELECT id, season, sensitive, from_feed, body FROM service ORDER BY position, id",
  );
  return rows;
}

/** Whether the council tells of the service at all: to name one that a single home has would betray it. */
export function isPublished({ sensitive, from_feed }: StoredService): boolean {
  return !(sensitive && from_feed);
}

/** As it is published: with this season's days or the next one's. */
export function serviceInfoOf(
  { body, season }: StoredService,
  authority: AuthorityRef,
  today: string,
): WasteServiceInfo {
  const days = season === null ? {} : { season: seasonAt(season, today) };
  return { ...body, authority, ...days };
}

/** The council's container types, in its own order. */
export async function readContainerTypes(
  db: Queryable,
  authority: AuthorityRef,
): Promise<ContainerType[]> {
  const { rows } = await db.query<{ body: Omit<ContainerType, "authority"> }>(
    "SELECT body FROM container_type ORDER BY position",
  );
  return rows.map(({ body }) => ({ ...body, authority }));
}
