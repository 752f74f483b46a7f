import { type StandardType, standardTypes } from "@localo/compiler";
import { parseStandard } from "../standard-version/parse-standard.js";
import type { StandardFiles } from "../standard-version/standard-files.js";

/** Something that has another name now, and whose old name is gone. */
export interface Rename {
  /** `waste/Bin`, `waste/Bin colour` */
  readonly from: string;
  readonly to: string;
}

/** Keywords that say nothing about values. */
const WORDS = new Set(["$id", "$schema", "$comment", "title", "description", "examples"]);

/**
 * Types and properties of a domain that seem to have been renamed: the old name is gone, and one that
 * was not there has the same schema.
 */
export function renames(base: StandardFiles, head: StandardFiles, domain: string): Rename[] {
  const [before, after] = [typesOf(base, domain), typesOf(head, domain)];
  const types = renamedMembers(
    new Map([...before.values()].map(({ name, source }) => [name, source])),
    new Map([...after.values()].map(({ name, source }) => [name, source])),
  );
  const properties = [...before].flatMap(([path, type]) => {
    const now = after.get(path);
    if (now === undefined) return [];
    const named = ({ from, to }: Rename) => ({
      from: `${type.name} ${from}`,
      to: `${now.name} ${to}`,
    });
    return renamedMembers(propertiesOf(type), propertiesOf(now)).map(named);
  });
  return [...types, ...properties];
}

function renamedMembers(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): Rename[] {
  const fresh = [...after].filter(([name]) => !before.has(name));
  return [...before].flatMap(([from, schema]) => {
    if (after.has(from)) return [];
    const same = fresh.find(([, other]) => meaning(other) === meaning(schema));
    return same === undefined ? [] : [{ from, to: same[0] }];
  });
}

function typesOf(files: StandardFiles, domain: string): Map<string, StandardType> {
  const { schemas, openapi } = parseStandard(files, domain);
  const types = standardTypes(schemas, openapi);
  return new Map(
    types.filter(({ path }) => path.startsWith(`${domain}/`)).map((type) => [type.path, type]),
  );
}

function propertiesOf({ source }: StandardType): Map<string, unknown> {
  const { properties } = source;
  return new Map(
    typeof properties === "object" && properties !== null ? Object.entries(properties) : [],
  );
}

function meaning(schema: unknown): string {
  return JSON.stringify(schema, (key, value: unknown) => (WORDS.has(key) ? undefined : value));
}
