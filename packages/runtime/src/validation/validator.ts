import type { Issue } from "./issue.js";
import type { StandardSchemaV1 } from "./standard-schema.js";

/** Options of {@link Validator.safeParse} and {@link Validator.parse}. */
export interface ParseOptions {
  /**
   * How many issues to report at most: 1 to 20. Default 20. `1` stops at the first. What is less counts
   * as 1, anything else as 20.
   */
  readonly limit?: number;
  /** Replaces the English sentences, e.g. by Welsh ones. `TypeError` where it is no function. */
  readonly messages?: MessageCatalogue;
}

/** What {@link Validator.safeParse} answers. */
export type ParseResult<T> =
  | { readonly success: true; readonly data: T; readonly issues?: undefined }
  | {
      readonly success: false;
      readonly issues: readonly [Issue, ...Issue[]];
      readonly data?: undefined;
    };

/**
 * A compiled schema. Its name is a type and a validator at once:
 * `MissedCollectionReport.safeParse(body)`.
 */
export interface Validator<T> {
  /** The schema's title in words: "Missed collection report". */
  readonly title: string;
  /** Whether the value is valid. The fastest question; makes no messages. Never throws. */
  is(value: unknown): value is T;
  /** The value itself when it is valid. Throws `ValidationError` when it is not. */
  parse(value: unknown, options?: ParseOptions): T;
  /**
   * The value or its issues. Never throws (unless `messages` does): a value that cannot be read, such
   * as a revoked proxy, is `not-allowed`.
   */
  safeParse(value: unknown, options?: ParseOptions): ParseResult<T>;
  /** Standard Schema v1: plugs into forms, routers and RPC libraries as it is. */
  readonly "~standard": StandardSchemaV1.Props<unknown, T>;
}

/** What a {@link MessageCatalogue} is told of a mistake; `message` is the English sentence. */
export interface MessageContext extends Issue {
  /** What the property is called: its name in words, or the schema's title. */
  readonly label: string;
}

/** Gives the sentence for a mistake, or `undefined` to keep the English one. */
export type MessageCatalogue = (context: MessageContext) => string | undefined;
