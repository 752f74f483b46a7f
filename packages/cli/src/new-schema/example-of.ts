import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Schema } from "../typescript/to-draft-2020.js";

/**
 * An example of a type that is there: the first in its schema, its first code, or its minimal one.
 * @param ref an `$id`, or the way to the file from the domain's folder
 */
export function exampleOf(root: string, domain: string, ref: string): unknown {
  const id = /^https:\/\/ns\.localo\.org\/([a-z-]+)\/v\d+\/(.+)\.schema\.json$/.exec(ref);
  const [folder, name] = [id?.[1] ?? domain, id?.[2] ?? ref.replace(/\.schema\.json$/, "")];
  const schema = read(join(root, `schemas/${folder}/${name}.schema.json`)) as Schema | undefined;
  for (const values of [schema?.examples, schema?.enum, schema?.["x-extensible-enum"]])
    if (Array.isArray(values)) return values[0];
  return read(join(root, `schemas/${folder}/examples/${name}/valid/minimal.json`)) ?? "Example";
}

function read(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
