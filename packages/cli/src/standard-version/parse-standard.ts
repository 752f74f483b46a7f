import type { StandardVersion } from "@localo/compat";
import { parse } from "yaml";
import { UsageError } from "../usage-error.js";
import type { StandardFiles } from "./standard-files.js";

/**
 * One domain of a version: its files and those of the domains that they refer to, parsed.
 * @throws UsageError where one of them cannot be parsed
 */
export function parseStandard({ files, label }: StandardFiles, domain: string): StandardVersion {
  const schemas = new Map<string, unknown>();
  const openapi = new Map<string, unknown>();
  const pending = [domain];
  for (const next of pending) {
    for (const [file, text] of files) {
      const [, folder, path = ""] = /^schemas\/([^/]+)\/(.+)$/.exec(file) ?? [];
      if (folder !== next) continue;
      const place = `${folder}/${path}`;
      if (path === "openapi.yaml") openapi.set(place, parsed(parse, text, label, file));
      else if (/^[^/]+\.schema\.json$|^codelists\/[^/]+\.schema\.json$/.test(path))
        schemas.set(place, parsed(JSON.parse, text, label, file));
      else continue;
      for (const other of references(text)) if (!pending.includes(other)) pending.push(other);
    }
  }
  return { domain, schemas, openapi };
}

/** The folders that references in a file lead to: `../core/…`, or by `$id`. */
function references(text: string): string[] {
  const found = text.matchAll(/(?:\.\.\/|https:\/\/ns\.localo\.org\/)([a-z][a-z-]*)\//g);
  return [...new Set([...found].flatMap(([, name]) => name ?? []))];
}

/**
 * What stands in a file.
 * @throws UsageError that names it, where it cannot be parsed
 */
export function parsed(
  read: (text: string) => unknown,
  text: string,
  label: string,
  file: string,
): unknown {
  try {
    return read(text);
  } catch (error) {
    const [first = ""] = (error as Error).message.split("\n");
    throw new UsageError(`${file} of ${label} cannot be read: ${first}`);
  }
}
