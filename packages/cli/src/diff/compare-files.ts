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
    resolveBefore: (uri) => before.resolve(uri),
    resolveAfter: (uri) => after.resolve(uri),
  });
  return { name: basename(head), base, head, ...comparison };
}

class SchemaFile {
  /** With the `$id` of its place, where it has none: its references are relative to that. */
  readonly schema: unknown;
  readonly #place: URL;
  readonly #id: string;

  constructor(cwd: string, file: string) {
    this.#place = pathToFileURL(resolve(cwd, file));
    const schema = read(this.#place, file);
    const isObject = typeof schema === "object" && schema !== null && !Array.isArray(schema);
    const said = isObject && "$id" in schema ? schema.$id : undefined;
    const known = typeof said === "string" && URL.canParse(said);
    this.#id = known ? said : this.#place.href;
    this.schema = isObject && !known ? { ...schema, $id: this.#id } : schema;
  }

  resolve(uri: string): unknown {
    const [from, to] = [new URL(this.#id), URL.canParse(uri) ? new URL(uri) : undefined];
    if (to === undefined || from.protocol !== to.protocol || from.host !== to.host)
      return undefined;
    const folder = from.pathname.slice(0, from.pathname.lastIndexOf("/") + 1);
    if (!to.pathname.startsWith(folder)) return undefined;
    const place = new URL(to.pathname.slice(folder.length), this.#place);
    return existsSync(place) ? read(place, fileURLToPath(place)) : undefined;
  }
}

function read(place: URL, name: string): unknown {
  try {
    return JSON.parse(readFileSync(place, "utf8"));
  } catch (error) {
    throw new UsageError(`${name} cannot be read as JSON: ${(error as Error).message}`);
  }
}
