import { loadValidator, type StandardType, standardTypes } from "@localo/compiler";
import { parseStandard } from "../standard-version/parse-standard.js";
import type { StandardFiles } from "../standard-version/standard-files.js";

/** A valid example of the last release that is refused now. */
export interface BrokenExample {
  /** From the repository's root. */
  readonly file: string;
  /** The first issue, as a caller would hear it. */
  readonly message: string;
}

/**
 * The valid examples of a release that the input side refuses now. A type is judged where it stood in
 * requests and still does; what became of the others, a comparison of the schemas says.
 */
export function brokenExamples(
  base: StandardFiles,
  head: StandardFiles,
  domain: string,
): BrokenExample[] {
  const before = inputTypes(base, domain);
  const after = inputTypes(head, domain);
  const schemas = Object.fromEntries(
    [...after.values()].map(({ uri, forms }) => [uri, forms.input]),
  );
  const found: BrokenExample[] = [];
  for (const [path, type] of after) {
    if (!before.has(path) || !type.directions.has("input")) continue;
    const examples = examplesOf(base, path);
    if (examples.length === 0) continue;
    const { safeParse } = loadValidator({ $ref: type.uri }, { schemas, onWarning: () => {} });
    for (const [file, text] of examples) {
      const result = safeParse(JSON.parse(text));
      if (result.success) continue;
      const [issue] = result.issues;
      found.push({ file, message: `${issue?.message ?? "invalid"} (${issue?.pointer || "/"})` });
    }
  }
  return found;
}

/** The types of a version, by path, those that only answers have left out. */
function inputTypes(files: StandardFiles, domain: string): Map<string, StandardType> {
  const { schemas, openapi } = parseStandard(files, domain);
  return new Map(standardTypes(schemas, openapi).map((type) => [type.path, type]));
}

/** `schemas/waste/examples/missed-collection-report/valid/minimal.json`, and so on. */
function examplesOf({ files }: StandardFiles, path: string): [string, string][] {
  const [domain = "", name = ""] = path.split("/");
  if (path !== `${domain}/${name}`) return [];
  const folder = `schemas/${domain}/examples/${name}/valid/`;
  return [...files].filter(([file]) => file.startsWith(folder));
}
