import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { StandardVersion } from "../index.js";
import { member, setMember, tokensOf } from "../json/json.js";

const root = fileURLToPath(new URL("../../../../schemas", import.meta.url));

/** A domain of this repository as it stands, core's files included. */
export function standard(domain: string): StandardVersion {
  const schemas = new Map<string, unknown>();
  const openapi = new Map<string, unknown>();
  for (const name of new Set([domain, "core"])) {
    for (const file of readdirSync(join(root, name), {
      recursive: true,
      encoding: "utf8",
    }).sort()) {
      const path = `${name}/${file}`;
      const read = () => readFileSync(join(root, path), "utf8");
      if (/^(codelists\/)?[^/]+\.schema\.json$/.test(file)) schemas.set(path, JSON.parse(read()));
      else if (file === "openapi.yaml") openapi.set(path, parse(read()));
    }
  }
  return { domain, schemas, openapi };
}

/** One edit of a schema: a value at a pointer, `undefined` to remove it. */
export type SchemaEdit = readonly [path: string, pointer: string, value: unknown];

/** A version with some schemas edited. */
export function edited(version: StandardVersion, ...edits: readonly SchemaEdit[]): StandardVersion {
  const schemas = new Map(version.schemas);
  for (const [path, pointer, value] of edits) {
    const copy: unknown = structuredClone(schemas.get(path));
    if (copy === undefined) throw new Error(`There is no ${path}`);
    schemas.set(path, copy);
    const tokens = tokensOf(pointer);
    const last = tokens.pop();
    const parent = tokens.reduce<unknown>(
      (at, token) => member(at as object as Record<string, unknown>, token),
      copy,
    );
    if (last === undefined || typeof parent !== "object" || parent === null)
      throw new Error(`${path} has no ${pointer}`);
    if (value === undefined) delete (parent as Record<string, unknown>)[last];
    else if (Array.isArray(parent) && last === "-") parent.push(value);
    else setMember(parent, last, value);
  }
  return { ...version, schemas };
}
