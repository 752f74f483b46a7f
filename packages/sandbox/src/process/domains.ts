import { createRequire } from "node:module";
import type { Transaction } from "@electric-sql/pglite";
import { createCouncilTaxHandler } from "@localo/council-tax/server";
import { createPlanningHandler } from "@localo/planning/server";
import type { Handler, HandlerOptions } from "@localo/runtime/server";
import { createWasteHandler } from "@localo/waste/server";
import type { CouncilOperations } from "../council/council.js";
import type { DomainName } from "../council/domain-name.js";

/** An OpenAPI document, as far as the sandbox reads it. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Serves a domain of a council. */
type HandlerOf = (operations: CouncilOperations, options: HandlerOptions<Transaction>) => Handler;

/** A domain that the sandbox serves. */
export interface Domain {
  /** `waste`. */
  readonly name: DomainName;
  /** Where its operations stand: `/waste/v1`. */
  readonly basePath: string;
  /** As `Localo-Version` says it: `waste/1.0.0`. */
  readonly version: string;
  readonly document: OpenApiDocument;
  readonly createHandler: HandlerOf;
}

// The JSON is the package's own, read where it is installed and not bundled into the sandbox.
const require = createRequire(import.meta.url);

/** All domains, as their packages describe them. */
export const domains: readonly Domain[] = [
  domain("waste", require("@localo/waste/openapi.json"), ({ waste }, options) =>
    createWasteHandler(waste, options),
  ),
  domain("planning", require("@localo/planning/openapi.json"), ({ planning }, options) =>
    createPlanningHandler(planning, options),
  ),
  domain("council-tax", require("@localo/council-tax/openapi.json"), (operations, options) =>
    createCouncilTaxHandler(operations["council-tax"], options),
  ),
];

function domain(name: DomainName, document: OpenApiDocument, createHandler: HandlerOf): Domain {
  const basePath = document.servers[0]?.url;
  if (basePath === undefined) throw new TypeError(`The OpenAPI document of ${name} has no server.`);
  return { name, basePath, version: `${name}/${document.info.version}`, document, createHandler };
}
