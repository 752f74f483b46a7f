import { readdirSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import type { Diagnostic } from "../diagnostic.js";

/** Where a domain's JSON and YAML files stand. */
const places = [
  /^openapi\.yaml$/,
  /^(codelists\/)?[^/]+\.schema\.json$/,
  /^examples\/[^/]+\/(valid|invalid)\/[^/]+\.json$/,
];

/** Files of a domain that would be left out without a word, and folders that are called as files are. */
export function misplacedFiles(root: string, folder: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
    const path = entry.split(sep).join("/");
    if (!/\.(json|ya?ml)$/.test(path) || isHidden(path)) continue;
    const report = (message: string) =>
      found.push({ file: `${folder}/${path}`, pointer: "", rule: "file-place", message });
    if (isFolder(join(root, folder, entry)))
      report("This is a folder, and its name is a file's. Rename or remove it.");
    else if (!places.some((place) => place.test(path)))
      report(
        "Nothing reads a file here. Schemas are <name>.schema.json and codelists/<name>.schema.json, operations openapi.yaml, examples examples/<name>/valid/ and invalid/.",
      );
  }
  return found;
}

/** Whether a name is one that editors and systems give to what is theirs: `.#thing.schema.json`. */
export function isHidden(path: string): boolean {
  return basename(path).startsWith(".");
}

/** Whether a path, links followed, is a folder. What is gone meanwhile is told when it is read. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
