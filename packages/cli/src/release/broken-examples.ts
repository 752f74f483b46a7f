import { loadValidator, type StandardType, standardTypes } from "@localo/compiler";
import { parsed, parseStandard } from "../standard-version/parse-standard.js";
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
 * @throws UsageError where an example is no JSON
 */
export function brokenExamples(
  base: StandardFiles,
  head: StandardFiles,
  domain: string,
): BrokenExample[] {
  const before = inputTypes(base, domain);
  const after = inputTypes(head, domain);
  const found: BrokenExample[] = [];
  for (const path of after.keys()) {
    if (!before.has(path) || after.get(path)?.directions.has("input") !== true) continue;
    const examples = examplesOf(base, path);
    if (examples.length === 0) continue;
    const [accepted, accepts] = [validator(before, path), validator(after, path)];
    for (const [file, text] of examples) {
      const value = parsed(JSON.parse, text, base.label, file);
      const result = accepts(value);
      // What was refused before, too, was no valid example.
      if (result.success || !accepted(value).success) continue;
      const [issue] = result.issues;
      found.push({ file, message: `${issue?.message ?? "invalid"} (${issue?.pointer || "/"})` });
    }
  }
  return found;
}

/** The validator of a type's input form; `safeParse`. */
function validator(types: ReadonlyMap<string, StandardType>, path: string) {
  const schemas = Object.fromEntries(
    [...types.values()].map(({ uri, forms }) => [uri, forms.input]),
  );
  const uri = types.get(path)?.uri;
  return loadValidator({ $ref: uri }, { schemas, onWarning: null }).safeParse;
}

/** The types of a version, by path. */
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
