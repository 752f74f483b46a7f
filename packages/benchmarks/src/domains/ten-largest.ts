import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Schema } from "../json-schemas.js";
import { root } from "../places.js";

/** The domains that are measured whole. */
export const domains = ["waste", "planning", "council-tax"] as const;

/** A domain with operations, by its folder's name. */
export type DomainName = (typeof domains)[number];

/**
 * The ten largest types that a domain's operations take and answer as JSON, with their published schemas,
 * the largest first. A rule and no choice, so that nothing is left out for what it weighs.
 */
export function tenLargest(domain: DomainName): ReadonlyMap<string, Schema> {
  const folder = join(root, "packages", domain, "dist");
  const document = readFileSync(join(folder, "openapi.json"), "utf8");
  const named =
    /"application\/json": \{\s*"schema": \{\s*"\$ref": "#\/components\/schemas\/(\w+)"/g;
  const used = new Set([...document.matchAll(named)].map(([, name]) => name));
  const files = readdirSync(join(folder, "schemas")).filter((file) => used.has(typeName(file)));
  return new Map(
    files
      .map((file) => ({ file, text: readFileSync(join(folder, "schemas", file), "utf8") }))
      .sort((one, other) => other.text.length - one.text.length)
      .slice(0, 10)
      .map(({ file, text }) => [typeName(file), JSON.parse(text) as Schema]),
  );
}

/** `move-notification.input.schema.json` is of MoveNotificationInput. */
function typeName(file: string): string {
  return file
    .replace(".schema.json", "")
    .replace(/(?:^|[-.])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
