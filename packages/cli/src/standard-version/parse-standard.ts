import type { StandardVersion } from "@localo/compat";
import { parse } from "yaml";
import { UsageError } from "../usage-error.js";
import type { StandardFiles } from "./standard-files.js";

/** What was parsed already: several questions are asked of each version. */
const known = new WeakMap<StandardFiles, Map<string, StandardVersion>>();

/**
 * One domain of a version: its files and those of the domains that they refer to, parsed.
 * @throws UsageError where one of them cannot be parsed
 */
export function parseStandard(files: StandardFiles, domain: string): StandardVersion {
  const versions = known.get(files) ?? new Map<string, StandardVersion>();
  known.set(files, versions);
  const version = versions.get(domain) ?? parseDomain(files, domain);
  versions.set(domain, version);
  return version;
}

function parseDomain(files: StandardFiles, domain: string): StandardVersion {
  const schemas = new Map<string, unknown>();
  const openapi = new Map<string, unknown>();
  for (const [place, text] of definitionsOf(files, domain)) {
    const file = `schemas/${place}`;
    if (place.endsWith(".yaml")) openapi.set(place, parsed(parse, text, files.label, file));
    else schemas.set(place, parsed(JSON.parse, text, files.label, file));
  }
  return { domain, schemas, openapi };
}

/** Whether all that a domain is made of is the same in two versions, to the letter. */
export function isSame(one: StandardFiles, other: StandardFiles, domain: string): boolean {
  const [before, after] = [definitionsOf(one, domain), definitionsOf(other, domain)];
  if (before.size !== after.size) return false;
  return [...before].every(([place, text]) => after.get(place) === text);
}

/** The schemas and operations of a domain and of those that it refers to: text by path below `schemas/`. */
function definitionsOf({ files }: StandardFiles, domain: string): Map<string, string> {
  const found = new Map<string, string>();
  const pending = [domain];
  for (const next of pending) {
    for (const [file, text] of files) {
      const [, folder, path = ""] = /^schemas\/([^/]+)\/(.+)$/.exec(file) ?? [];
      if (folder !== next || !/^openapi\.yaml$|^(codelists\/)?[^/]+\.schema\.json$/.test(path))
        continue;
      found.set(`${folder}/${path}`, text);
      for (const other of references(text)) if (!pending.includes(other)) pending.push(other);
    }
  }
  return found;
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
