import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { findRootOrNone } from "../find-root.js";
import type { Direction, FoundSchema } from "./found-schema.js";
import { fromPackage } from "./from-package.js";
import { fromRepository } from "./from-repository.js";
import { readSchemaFile } from "./read-schema-file.js";

/** What a schema of the standard is called: its domain and its path there. */
const NAME = /^([a-z]+(?:-[a-z]+)*)\/((?:codelists\/)?[a-z][a-z0-9-]*)$/;

/**
 * The schema that is meant: one of the standard by its name (`waste/missed-collection-report`), taken from
 * the repository that `from` lies in or else from the domain's installed package; or any schema file. A
 * type of the standard that has one form only is taken in that form.
 * @throws UsageError where there is none, or it cannot be read
 */
export function findSchema(from: string, meant: string, direction: Direction): FoundSchema {
  const path = resolve(from, meant);
  const name = NAME.exec(meant);
  if (name !== null && !existsSync(path)) {
    const [, domain = "", type = ""] = name;
    const root = findRootOrNone(from);
    return root !== undefined && existsSync(resolve(root, "schemas", domain))
      ? fromRepository(root, domain, type, direction)
      : fromPackage(from, domain, type, direction);
  }
  const root = findRootOrNone(resolve(path, ".."));
  const place = root === undefined ? [] : relative(resolve(root, "schemas"), path).split(sep);
  const standard = NAME.exec(place.join("/").replace(/\.schema\.json$/, ""));
  if (root !== undefined && standard !== null && existsSync(path)) {
    const [, domain = "", type = ""] = standard;
    return fromRepository(root, domain, type, direction);
  }
  return readSchemaFile(from, meant);
}
