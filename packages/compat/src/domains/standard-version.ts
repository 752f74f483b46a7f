/** One version of a domain of the standard: the files that describe it, parsed. */
export interface StandardVersion {
  /** Folder name: `waste`. */
  readonly domain: string;
  /** Schemas by path in `schemas/`: `waste/missed-collection-report.schema.json`; core's included. */
  readonly schemas: ReadonlyMap<string, unknown>;
  /** OpenAPI documents by path in `schemas/`: `waste/openapi.yaml`. */
  readonly openapi: ReadonlyMap<string, unknown>;
}

/** How two versions of a domain are compared. */
export interface CompareDomainsOptions {
  /** Judges by the sets of valid values alone, without this project's policies. */
  readonly strict?: boolean;
  /** How many steps of proof may be taken, all in all; past them the verdict is `unknown`. */
  readonly steps?: number;
}
