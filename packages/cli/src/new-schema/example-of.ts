import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Schema } from "../typescript/to-draft-2020.js";

/** An example of a type of core: the first in its schema, or its minimal one. */
export function exampleOf(root: string, id: string): unknown {
  const name = /\/core\/v\d+\/([a-z0-9-]+)\.schema\.json$/.exec(id)?.[1];
  const schema = read(join(root, `schemas/core/${name}.schema.json`)) as Schema | undefined;
  if (Array.isArray(schema?.examples)) return schema.examples[0];
  return read(join(root, `schemas/core/examples/${name}/valid/minimal.json`)) ?? "Example";
}

function read(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
