import { type AuthorityRef, isAuthorityRef, normaliseUprn } from "@localo/core";
import { hash } from "./bin-feed/hash.js";
import { readDay } from "./bin-feed/read-day.js";
import { slug } from "./bin-feed/slug.js";
import { streamsOfLabel } from "./bin-feed/streams-of-label.js";
import type { Collection } from "./generated/index.js";

/** Whose feed it is. */
export interface BinFeedSource {
  /** The property; zero-padded spellings are accepted. */
  readonly uprn: string;
  /** The council that collects. */
  readonly authority: AuthorityRef;
}

/**
 * Why a row has not become a collection.
 *
 * - `not-a-feed`: the whole is not of the form `{"bins": [...]}`
 * - `not-a-row`: the row is no object, or one that cannot be read
 * - `missing-label`, `long-label`: `type` is no text, is blank, or is longer than 200 characters
 * - `wrong-date`: `collectionDate` is missing or no day of the form `dd/mm/yyyy`
 * - `repeated-row`: an earlier row has the same label and day
 * - `too-many-rows`: this row and those after it were not read
 */
export type UnplacedReason =
  | "not-a-feed"
  | "not-a-row"
  | "missing-label"
  | "long-label"
  | "wrong-date"
  | "repeated-row"
  | "too-many-rows";

/** A row that has not become a collection. */
export interface UnplacedRow {
  /** The row's place in `bins`, from 0. Absent when the whole cannot be read. */
  readonly index?: number;
  readonly reason: UnplacedReason;
  /** A plain sentence that says what is wrong. */
  readonly message: string;
}

/** What {@link collectionsFromBinFeed} makes of a feed. Every row that was read is in one of the two. */
export interface BinFeedResult {
  /** The collections, in the order of their rows. */
  readonly value: Collection[];
  /** The rows that are no collections, in their order. */
  readonly unplaced: UnplacedRow[];
}

const MAX_ROWS = 5_000;
const MAX_LABEL = 200;

/** Literals, numbers too: bundlers keep what is put together. */
const MESSAGES: { readonly [reason in UnplacedReason]: string } = {
  "not-a-feed": 'A feed is an object with a list of "bins"',
  "not-a-row": 'A row is an object with "type" and "collectionDate"',
  "missing-label": '"type" must be the label of a bin',
  "long-label": '"type" must be 200 characters or fewer',
  "wrong-date": '"collectionDate" must be a day such as 27/03/2026',
  "repeated-row": "An earlier row has the same label and day",
  "too-many-rows": "A feed may have 5000 rows: this one and those after it were not read",
};

/**
 * Turns the feed that bin-day scrapers emit into collections:
 * `{"bins": [{"type": "Food Waste (Brown)", "collectionDate": "18/04/2025"}]}`.
 *
 * A row gives one collection, also where its label names several streams, because that is one visit to
 * one container; `streams` lists them, and is `["other"]` for a label that names none, such as one of
 * only a colour (see the README for the rules). The council's label is kept as it is in `label`, and
 * `serviceId` is made from it.
 *
 * The feed has no ids, so an `id` is made from the council, the property, the label and the day: it is
 * the same each time the feed is read, and a collection that moves is another one. A feed says nothing
 * of how a round stands, so every collection is `scheduled`.
 *
 * @param feed parsed JSON of any kind; nothing in it makes this throw
 * @throws RangeError when `uprn` is not a UPRN
 * @throws TypeError when `authority` is not one: the collections would not be valid
 */
export function collectionsFromBinFeed(feed: unknown, source: BinFeedSource): BinFeedResult {
  const uprn = normaliseUprn(source.uprn);
  if (uprn === undefined) throw new RangeError("Enter a UPRN of 1 to 12 digits");
  if (!isAuthorityRef(source.authority)) {
    throw new TypeError('authority must be such as { scheme: "gss", code: "E07000223" }');
  }
  const value: Collection[] = [];
  const unplaced: UnplacedRow[] = [];
  const leave = (reason: UnplacedReason, index?: number) =>
    unplaced.push({ ...(index === undefined ? {} : { index }), reason, message: MESSAGES[reason] });

  const rows = attempt(() => firstRows(member(feed, "bins")));
  if (rows === undefined) {
    leave("not-a-feed");
    return { value, unplaced };
  }
  const ids = new Set<string>();
  for (const [index, row] of rows.slice(0, MAX_ROWS).entries()) {
    const read = attempt(() => readRow(row)) ?? "not-a-row";
    if (typeof read === "string") {
      leave(read, index);
      continue;
    }
    const collection = toCollection(read, uprn, source.authority);
    if (ids.has(collection.id)) {
      leave("repeated-row", index);
      continue;
    }
    ids.add(collection.id);
    value.push(collection);
  }
  if (rows.length > MAX_ROWS) leave("too-many-rows", MAX_ROWS);
  return { value, unplaced };
}

/** The rows that may be read and one more, so that it shows whether there are more. */
function firstRows(bins: unknown): unknown[] | undefined {
  if (!Array.isArray(bins)) return undefined;
  const length = Math.min(bins.length, MAX_ROWS + 1);
  return Array.from({ length }, (_, index): unknown => bins[index]);
}

interface Row {
  readonly label: string;
  readonly date: string;
}

function readRow(row: unknown): Row | UnplacedReason {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return "not-a-row";
  const type = member(row, "type");
  const label = typeof type === "string" ? type.trim() : "";
  if (label === "") return "missing-label";
  if (label.length > MAX_LABEL) return "long-label";
  const day = member(row, "collectionDate");
  const date = typeof day === "string" ? readDay(day) : undefined;
  return date === undefined ? "wrong-date" : { label, date };
}

function toCollection({ label, date }: Row, uprn: string, authority: AuthorityRef): Collection {
  const serviceId = slug(label);
  // The hash keeps apart properties and councils; a UPRN itself would show in calendars and logs.
  const origin = hash(JSON.stringify([authority.scheme, authority.code, uprn, label]));
  return {
    authority,
    id: `${serviceId}-${date}-${origin}`,
    serviceId,
    label,
    streams: streamsOfLabel(label),
    date,
    originalDate: date,
    revision: 0,
    precision: "day",
    state: "scheduled",
  };
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as { readonly [name: string]: unknown })[name];
}

/** What a look gives; `undefined` where a value cannot be read: a getter that throws, a revoked proxy. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
