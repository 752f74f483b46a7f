import type { ExampleFile, SchemaFile } from "../load/domain.js";
import type { JsonSchema } from "../load/schema.js";
import type { SourceFile } from "../load/source-file.js";

/**
 * The intermediate form that every emitter reads: types with their input and output forms already
 * derived, and operations that point at them.
 */

/** The way that a value travels: to the council (request) or from it (response, webhook). */
export type Direction = "input" | "output";

/** An exported type: a source schema in one of its forms. */
export interface ModelType {
  /** Exported name: `MissedCollectionReport`, `AddressInput`. */
  readonly name: string;
  /** Absolute `$id` of this form. */
  readonly id: string;
  /** Which form this is; `both` where input and output do not differ. */
  readonly form: Direction | "both";
  /** npm name of the package that exports it. */
  readonly packageName: string;
  /** The file that it was derived from. */
  readonly file: SchemaFile;
  /** The derived schema. Every `$ref` in it is the absolute `$id` of another {@link ModelType}. */
  readonly schema: JsonSchema;
}

/** A path or query parameter. */
export interface ModelParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description: string;
  readonly deprecated: boolean;
  readonly type: ModelType;
  /** The function that turns accepted spellings into the canonical one (`x-localo-normaliser`). */
  readonly normaliser?: string;
  /** What its value says of a person here, beside what its type says (`x-localo-sensitivity`). */
  readonly sensitivity?: string;
}

/** A 2xx answer. */
export interface ModelSuccess {
  readonly status: number;
  /** `undefined` where the answer has no body. */
  readonly mediaType?: string;
  /** The type of a JSON body. */
  readonly type?: ModelType;
}

/** A 4xx or 5xx answer and the codes that its problem can have. */
export interface ModelProblem {
  readonly status: number;
  readonly codes: readonly ModelProblemCode[];
}

/** A problem's code, and what its example says. */
export interface ModelProblemCode {
  readonly code: string;
  /** What it means in a few words; the same each time. */
  readonly title: string;
  /** What happened this time, and what to do. */
  readonly detail?: string;
}

/** An operation of the domain's API. */
export interface ModelOperation {
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** OpenAPI path template. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly parameters: readonly ModelParameter[];
  readonly body?: {
    readonly required: boolean;
    /** `multipart/form-data` is one file, in the part `file`, and the fields of `type`. */
    readonly mediaType: "application/json" | "multipart/form-data";
    readonly type: ModelType;
  };
  /** The write takes an `Idempotency-Key`. */
  readonly idempotent: boolean;
  /** Alternatives of scopes; an empty inner list lets anyone in. */
  readonly security: readonly (readonly string[])[];
  readonly success: readonly ModelSuccess[];
  readonly problems: readonly ModelProblem[];
  /** The type of an item where the operation answers pages. */
  readonly item?: ModelType;
}

/** A compiled domain. */
export interface Model {
  /** Folder name: `council-tax`. */
  readonly domain: string;
  /** `CouncilTax`: prefix of exported names. */
  readonly prefix: string;
  readonly major: number;
  readonly packageName: string;
  /** The package's version, e.g. `1.0.0-alpha.0`. */
  readonly version: string;
  /** The types that this domain exports, in the order of their names. */
  readonly types: readonly ModelType[];
  /** Types of other packages that this domain refers to, directly or through others. */
  readonly imported: readonly ModelType[];
  /** Every type of every loaded domain by derived `$id`: the OpenAPI document also shows types that no code needs. */
  readonly byId: ReadonlyMap<string, ModelType>;
  readonly operations: readonly ModelOperation[];
  readonly openapi: SourceFile | undefined;
  /** The `openapi.yaml` files that this one refers to, as this domain sees them, by path from the root. */
  readonly openapiByFile: ReadonlyMap<string, SourceFile>;
  /** The form in which a source schema travels in a direction. */
  typeOf(sourceId: string, direction: Direction): ModelType;
  /** The examples of this domain's schemas. */
  readonly examples: readonly ExampleFile[];
  /** The examples of this and the other domains, by path from the root. */
  readonly exampleByFile: ReadonlyMap<string, ExampleFile>;
}
