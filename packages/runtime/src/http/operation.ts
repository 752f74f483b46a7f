import type { Validator } from "../validation/validator.js";

/**
 * The types of one operation, as the compiler writes them from `openapi.yaml`.
 * Client and server are typed by the same declaration.
 */
export interface OperationTypes {
  /** Path and query parameters by name, and the request body as `body`. */
  readonly arguments: object;
  /** The body of each 2xx status. `undefined` where there is none. */
  readonly success: { readonly [status: number]: unknown };
  /** The problem codes of each 4xx and 5xx status, from the examples in `openapi.yaml`. */
  readonly problems: { readonly [status: number]: string };
  /** The type of an item, where the operation answers pages (`items`, `nextCursor`). */
  readonly item?: unknown;
}

/** All operations of a domain, by `operationId`. */
export type OperationTypesById = { readonly [operationId: string]: OperationTypes };

/**
 * What a client must know of an operation at run time. Pages carry it: it is as short as can be.
 */
export type ClientOperation = readonly [
  /**
   * Method and URI template (RFC 6570) below the base URL, as they are sent:
   * `GET /properties/{uprn}/collections{?from,cursor}`. A list takes a `cursor`. A write takes a body of
   * JSON, or of the media type that stands in the end: `multipart/form-data`, for the part `file` and
   * fields of text. It has an `Idempotency-Key`.
   */
  request: string,
  answers: Answers,
];

/**
 * How the bodies of 2xx answers are read, by status: JSON by a validator; a string is a media type, read
 * as a text (`text/…`) or a Blob; `null` is no body.
 */
export interface Answers {
  readonly [status: number]: Validator<unknown> | string | null;
}

/** A parameter as the server reads it. */
export interface ServerParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  /** How the text becomes the value that is validated. `array`: comma-separated (style form, explode false). */
  readonly type: "string" | "integer" | "boolean" | "array";
  readonly validator: Validator<unknown>;
  /**
   * Turns an accepted spelling into the canonical one (`000000199356` → `199356`);
   * answers `undefined` for what it cannot read.
   */
  readonly normalise?: (text: string) => string | undefined;
}

/** What a server must know of an operation at run time. */
export interface ServerOperation {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly parameters: readonly ServerParameter[];
  readonly body?: {
    readonly required: boolean;
    readonly mediaType: string;
    /** Of a form: its fields, without the file. */
    readonly validator: Validator<unknown>;
  };
  readonly idempotent?: true;
  /** OpenAPI security: each inner array is an alternative, all of its scopes are needed. `[]` inside = anyone. */
  readonly security: readonly (readonly string[])[];
  /** Used to check answers in development. */
  readonly success: Answers;
  /** The codes of each 4xx and 5xx status; used to check problems in development. */
  readonly problems: { readonly [status: number]: readonly string[] };
}
