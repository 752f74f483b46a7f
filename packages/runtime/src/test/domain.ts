import type { ClientOperation, ServerOperation } from "../http/operation.js";
import { flag, integer, listOf, record, text } from "./validators.js";

/** A small domain, written as the compiler would. */
export const VERSION = "waste/1.3.0";
export const BASE_PATH = "/waste/v1";

export interface Property {
  uprn: string;
  status: string;
}
export interface Collection {
  id: string;
  date: string;
}
export interface CollectionPage {
  items: Collection[];
  nextCursor?: string;
}
export interface Report {
  uprn: string;
  notes?: string;
}
export interface Submission {
  id: string;
  phase: "open" | "closed";
}

const Uprn = text<string>("UPRN", /^[1-9][0-9]{0,11}$/);
const Identifier = text<string>("Identifier", /^[\w-]{1,64}$/);
const DateOnly = text<string>("Date", /^\d{4}-\d{2}-\d{2}$/);
const Stream = text<string>("Stream", /^[a-z-]{1,20}$/);
const Property = record<Property>("Property", { uprn: Uprn, status: Stream });
const Collection = record<Collection>("Collection", { id: Identifier, date: DateOnly });
const CollectionPage = record<CollectionPage>("Page", {
  items: listOf("Items", Collection),
  "nextCursor?": Identifier,
});
const Notes = text<string>("Notes", /^[\s\S]{0,1000}$/);
const Report = record<Report>("Report", { uprn: Uprn, "notes?": Notes }, true);
const Submission = record<Submission>("Submission", {
  id: Identifier,
  phase: text("Phase", /^(open|closed)$/),
});

export type Ops = {
  /** One property. */
  getProperty: {
    arguments: { uprn: string };
    success: { 200: Property };
    problems: { 400: "invalid-parameter"; 404: "not-found"; 503: "unavailable" };
  };
  /** The collections of a property. */
  listCollections: {
    arguments: {
      uprn: string;
      from?: string;
      streams?: string[];
      limit?: number;
      all?: boolean;
      cursor?: string;
    };
    success: { 200: CollectionPage };
    problems: { 400: "invalid-parameter" | "malformed-path" };
    item: Collection;
  };
  /** All properties. */
  listProperties: {
    arguments: { cursor?: string };
    success: { 200: CollectionPage };
    problems: { 400: "invalid-parameter" };
    item: Collection;
  };
  /** A calendar. */
  getCalendar: {
    arguments: { uprn: string };
    success: { 200: string };
    problems: { 404: "not-found" };
  };
  /** The nearest property; its path is also one of `getProperty`. */
  getNearest: {
    // biome-ignore lint/complexity/noBannedTypes: as the compiler writes it
    arguments: {};
    success: { 200: Property };
    problems: { 404: "not-found" };
  };
  /** Reports a missed collection. */
  reportMissed: {
    arguments: { body: Report };
    success: { 201: Submission; 202: undefined };
    problems: {
      409: "already-reported" | "idempotency-key-in-flight";
      422: "invalid-body" | "ineligible" | "idempotency-key-reused";
    };
  };
  /** Gives a slot back. */
  releaseSlot: {
    arguments: { id: string };
    success: { 204: undefined };
    problems: { 404: "not-found" };
  };
};

export const clientTable: Readonly<Record<keyof Ops, ClientOperation>> = {
  getProperty: ["GET /properties/{uprn}", { 200: Property }],
  listCollections: [
    "GET /properties/{uprn}/collections{?from,streams,limit,all,cursor}",
    { 200: CollectionPage },
  ],
  listProperties: ["GET /properties{?cursor}", { 200: CollectionPage }],
  getCalendar: ["GET /properties/{uprn}/collections.ics", { 200: "text/calendar" }],
  getNearest: ["GET /properties/nearest", { 200: Property }],
  reportMissed: ["POST /missed-collections", { 201: Submission, 202: null }],
  releaseSlot: ["DELETE /slots/{id}", { 204: null }],
};

const uprn = {
  name: "uprn",
  in: "path",
  required: true,
  type: "string",
  validator: Uprn,
  normalise: (spelling: string) =>
    /^0*\d{1,12}$/.test(spelling) ? spelling.replace(/^0+/, "") : undefined,
} as const;
const cursor = {
  name: "cursor",
  in: "query",
  required: false,
  type: "string",
  validator: Identifier,
} as const;

export const serverTable: Readonly<Record<keyof Ops, ServerOperation>> = {
  getProperty: {
    method: "GET",
    path: "/properties/{uprn}",
    success: { 200: Property },
    parameters: [uprn],
    security: [[]],
    problems: { 400: ["invalid-parameter"], 404: ["not-found"], 503: ["unavailable"] },
  },
  listCollections: {
    method: "GET",
    path: "/properties/{uprn}/collections",
    success: { 200: CollectionPage },
    parameters: [
      uprn,
      { name: "from", in: "query", required: false, type: "string", validator: DateOnly },
      {
        name: "streams",
        in: "query",
        required: false,
        type: "array",
        validator: listOf("Streams", Stream),
      },
      {
        name: "limit",
        in: "query",
        required: false,
        type: "integer",
        validator: integer("Limit", 1, 200),
      },
      {
        name: "all",
        in: "query",
        required: false,
        type: "boolean",
        validator: flag("All"),
      },
      cursor,
    ],
    security: [[]],
    problems: { 400: ["invalid-parameter", "malformed-path"] },
  },
  listProperties: {
    method: "GET",
    path: "/properties",
    success: { 200: CollectionPage },
    parameters: [cursor],
    security: [[]],
    problems: { 400: ["invalid-parameter"] },
  },
  getCalendar: {
    method: "GET",
    path: "/properties/{uprn}/collections.ics",
    success: { 200: "text/calendar" },
    parameters: [uprn],
    security: [[]],
    problems: { 404: ["not-found"] },
  },
  getNearest: {
    method: "GET",
    path: "/properties/nearest",
    success: { 200: Property },
    parameters: [],
    security: [[]],
    problems: { 404: ["not-found"] },
  },
  reportMissed: {
    method: "POST",
    path: "/missed-collections",
    parameters: [],
    body: { required: true, mediaType: "application/json", validator: Report },
    idempotent: true,
    security: [["waste:write"], ["waste:admin", "waste:staff"]],
    success: { 201: Submission, 202: null },
    problems: {
      409: ["already-reported", "idempotency-key-in-flight"],
      422: ["invalid-body", "ineligible", "idempotency-key-reused"],
    },
  },
  releaseSlot: {
    method: "DELETE",
    path: "/slots/{id}",
    parameters: [{ name: "id", in: "path", required: true, type: "string", validator: Identifier }],
    security: [["waste:write"]],
    success: { 204: null },
    problems: { 404: ["not-found"] },
  },
};
