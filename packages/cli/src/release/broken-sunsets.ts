import { operationParts } from "@localo/compat";
import { standardTypes } from "@localo/compiler";
import { parseStandard } from "../standard-version/parse-standard.js";
import type { StandardFiles } from "../standard-version/standard-files.js";

/** A deprecated part whose sunset is not kept. */
export interface BrokenSunset {
  /** `waste/Property /properties/label`, `getProperty` */
  readonly part: string;
  /** The day that was promised in the last release. */
  readonly sunset: string;
  /** The day that is promised instead; `null` where the part is gone. */
  readonly now: string | null;
}

/**
 * What was deprecated in a release and is gone before the day that was promised, or is promised for less
 * time (schema conventions, 12): types, what stands in them, operations and parameters.
 * @param today as `2026-11-24`; a part may go from the day after its sunset
 */
export function brokenSunsets(
  base: StandardFiles,
  head: StandardFiles,
  domain: string,
  today: string,
): BrokenSunset[] {
  const after = partsOf(head, domain);
  const found: BrokenSunset[] = [];
  for (const [part, value] of partsOf(base, domain)) {
    const sunset = sunsetOf(value);
    if (sunset === undefined || sunset < today) continue;
    const now = after.has(part) ? sunsetOf(after.get(part)) : null;
    if (now === null || (now !== undefined && now < sunset)) found.push({ part, sunset, now });
  }
  return found;
}

function sunsetOf(value: unknown): string | undefined {
  if (!isObject(value) || value.deprecated !== true) return undefined;
  const sunset = value["x-localo-sunset"];
  return typeof sunset === "string" ? sunset : undefined;
}

/**
 * Every part of a domain's own types and operations by its name: for a type that and the pointer. Where a
 * property comes from makes no difference: those of a type that is extended count as its own.
 */
function partsOf(files: StandardFiles, domain: string): Map<string, unknown> {
  const version = parseStandard(files, domain);
  const parts = new Map<string, unknown>(operationParts(version));
  for (const { path, name, source, forms } of standardTypes(version.schemas, version.openapi)) {
    if (!path.startsWith(`${domain}/`)) continue;
    for (const schema of [source, forms.input])
      for (const [pointer, value] of values(schema, ""))
        if (!parts.has(`${name} ${pointer}`.trim())) parts.set(`${name} ${pointer}`.trim(), value);
  }
  return parts;
}

/** An object and the objects in it, by pointer (RFC 6901). */
function* values(value: unknown, pointer: string): Generator<[string, unknown]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [pointer, value];
  for (const [name, item] of Object.entries(value))
    yield* values(item, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
