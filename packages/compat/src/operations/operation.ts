import type { JsonObject } from "./json.js";

/** The media type of problems (RFC 9457). */
export const PROBLEM = "application/problem+json";

/** Where a part of an operation stands. */
export interface Located {
  /** Pointer in the domain's document, through its references. */
  readonly pointer: string;
  /** Where it is written, which many operations may refer to: `core/openapi.yaml#/components/…`. */
  readonly at: string;
}

/** A schema that an operation names, and where it stands. */
export interface SchemaPlace extends Located {
  /** As it is written: a reference, or the schema itself. */
  readonly schema: unknown;
  /** Path in `schemas/` of the document that it is written in. */
  readonly file: string;
}

/** A parameter, or a header of an answer. */
export interface Parameter extends Located {
  /** How people know it: `query parameter from`. */
  readonly label: string;
  readonly name: string;
  readonly required: boolean;
  readonly schema: SchemaPlace | undefined;
  readonly value: JsonObject;
}

/** What a request or an answer holds in one media type. */
export interface Media extends SchemaPlace {
  readonly value: JsonObject;
}

/** What a request or an answer holds, by media type. */
export type Content = ReadonlyMap<string, Media>;

/** A request body. */
export interface Body extends Located {
  readonly required: boolean;
  readonly content: Content;
  readonly value: JsonObject;
}

/** An answer of one status. */
export interface Answer extends Located {
  readonly content: Content;
  readonly headers: ReadonlyMap<string, Parameter>;
  /** The codes that its problem can have: the names of its examples (schemas/core/openapi.yaml). */
  readonly problemCodes: readonly string[];
  readonly value: JsonObject;
}

/** One way in: what is needed of a caller, all of it. */
export type Access = ReadonlySet<string>;

/** An operation of a document, or a webhook that the council sends. */
export interface Operation extends Located {
  /** `operationId`; where it has none, its method and path. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** By place and name; the name of a path parameter does not count, but its position. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly body: Body | undefined;
  /** By status: `200`, `4XX`, `default`. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Alternatives; an empty one lets anyone in. */
  readonly access: readonly Access[];
  /** URLs that it is reached at, by which they are told apart. */
  readonly servers: ReadonlyMap<string, Located>;
  readonly value: JsonObject;
}
