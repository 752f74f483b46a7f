import { UsageError } from "../usage-error.js";
import type { StandardFiles } from "./standard-files.js";

/** Where a package carries the standard that it was made of. */
export const STANDARD = "dist/standard.json";

/**
 * The standard that a package was made of.
 * @param read the text of one of its files; `undefined` where it has none
 * @throws UsageError where it is no domain of Localo, or broken
 */
export function readPackage(
  read: (path: string) => string | undefined,
  label: string,
): StandardFiles {
  const manifest = read("package.json");
  const text = read(STANDARD);
  if (manifest === undefined || text === undefined) {
    throw new UsageError(
      `${label} is no package of a Localo domain: it has no ${manifest === undefined ? "package.json" : STANDARD}.`,
    );
  }
  const { domain, schemas, openapi } = parsed(text, label);
  const files = new Map([[`packages/${domain}/package.json`, manifest]]);
  // What is JSON is YAML too.
  for (const [path, value] of [...Object.entries(schemas), ...Object.entries(openapi)])
    files.set(`schemas/${path}`, JSON.stringify(value));
  return { label, domains: [domain], isPackage: true, files };
}

function parsed(text: string, label: string) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${label}: ${STANDARD} is not JSON: ${(error as Error).message}`);
  }
  const { domain, schemas, openapi } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof domain !== "string" || !isObject(schemas) || !isObject(openapi))
    throw new UsageError(`${label}: ${STANDARD} lacks its domain, schemas or openapi.`);
  return { domain, schemas, openapi };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
