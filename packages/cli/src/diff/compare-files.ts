import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compareSchemas } from "@localo/compat";
import { UsageError } from "../usage-error.js";
import type { Compared } from "./compared.js";

/** The sides on which schema files are judged. */
export type Way = "input" | "output" | "both";

/**
 * Compares two files that hold a JSON Schema each. What they refer to is looked for beside them, by the
 * way from their `$id` or place to it; nothing is fetched.
 * @throws UsageError where a file cannot be read or is not JSON
 */
export function compareFiles(
  cwd: string,
  base: string,
  head: string,
  way: Way,
  strict: boolean,
): Compared {
  const [before, after] = [new SchemaFile(cwd, base), new SchemaFile(cwd, head)];
  const comparison = compareSchemas(before.schema, after.schema, {
    directions: way === "both" ? ["input", "output"] : [way],
    name: basename(head),
    strict,
    uriBefore: before.place,
    uriAfter: after.place,
    resolveBefore: (uri) => before.resolve(uri),
    resolveAfter: (uri) => after.resolve(uri),
  });
  return { name: basename(head), base, head, ...comparison };
}

class SchemaFile {
  readonly schema: unknown;
  readonly #place: URL;
  readonly #id: URL;

  constructor(cwd: string, file: string) {
    this.#place = pathToFileURL(resolve(cwd, file));
    this.schema = read(this.#place, file);
    this.#id = identityOf(this.schema, this.#place);
  }

  /** The file's URI: its references are relative to that where the schema has no `$id`. */
  get place(): string {
    return this.#place.href;
  }

  resolve(uri: string): unknown {
    const from = this.#id;
    const to = URL.canParse(uri) ? new URL(uri) : undefined;
    if (to === undefined || from.protocol !== to.protocol || from.host !== to.host)
      return undefined;
    const folder = from.pathname.slice(0, from.pathname.lastIndexOf("/") + 1);
    if (!to.pathname.startsWith(folder)) return undefined;
    const place = new URL(to.pathname.slice(folder.length), this.#place);
    return existsSync(place) ? read(place, fileURLToPath(place)) : undefined;
  }
}

function identityOf(schema: unknown, place: URL): URL {
  const id = typeof schema === "object" && schema !== null && "$id" in schema ? schema.$id : "";
  return typeof id === "string" && URL.canParse(id, place.href) ? new URL(id, place.href) : place;
}

function read(place: URL, name: string): unknown {
  try {
    return JSON.parse(readFileSync(place, "utf8"));
  } catch (error) {
    throw new UsageError(`${name} cannot be read as JSON: ${(error as Error).message}`);
  }
}
