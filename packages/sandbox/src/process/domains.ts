import { createRequire } from "node:module";

/** An OpenAPI document, as far as the sandbox reads it. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A domain that the sandbox serves. */
export interface Domain {
  /** `waste`. */
  readonly name: string;
  /** Where its operations stand: `/waste/v1`. */
  readonly basePath: string;
  /** As `Localo-Version` says it: `waste/1.0.0`. */
  readonly version: string;
  readonly document: OpenApiDocument;
}

// The JSON is the package's own, read where it is installed and not bundled into the sandbox.
const require = createRequire(import.meta.url);

/** Waste, as its package describes it. */
export const waste: Domain = domain("waste", require("@localo/waste/openapi.json"));

function domain(name: string, document: OpenApiDocument): Domain {
  const basePath = document.servers[0]?.url;
  if (basePath === undefined) throw new TypeError(`The OpenAPI document of ${name} has no server.`);
  return { name, basePath, version: `${name}/${document.info.version}`, document };
}
