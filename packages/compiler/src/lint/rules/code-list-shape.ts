import type { SchemaFile } from "../../load/domain.js";
import { strings } from "../../load/schema.js";
import { finding } from "../places.js";
import type { Finding, Rule } from "../rule.js";

export const codeListShape: Rule = {
  id: "code-list-shape",
  convention: 7,
  summary:
    "A code list is a string whose `x-localo-list` is closed (with `enum`), or extensible or open (with `pattern` and `x-extensible-enum`); each code is listed once and fits the pattern.",
  *check({ domain }) {
    for (const file of domain.schemas) {
      if (!file.isCodeList) continue;
      const place = { file, path: [] };
      const { schema } = file;
      const kind = schema["x-localo-list"];
      if (schema.type !== "string")
        yield finding(place, 'A code is a string: write "type": "string".', "type");
      for (const keyword of ["anyOf", "oneOf", "const"].filter((each) => each in schema))
        yield finding(
          place,
          `Take ${keyword} out: the codes of a list stand in enum or x-extensible-enum.`,
          keyword,
        );
      if (kind === "closed") yield* expect(file, ["enum"], ["x-extensible-enum"]);
      else if (kind === "extensible" || kind === "open")
        yield* expect(file, ["x-extensible-enum", "pattern"], ["enum"]);
      else
        yield finding(
          place,
          'Say which kind of list it is: "x-localo-list" is closed, extensible or open.',
          "x-localo-list",
        );
      yield* codes(file);
    }
  },
};

function* expect(
  file: SchemaFile,
  needed: readonly string[],
  excluded: readonly string[],
): Generator<Finding> {
  const place = { file, path: [] };
  const kind = file.schema["x-localo-list"];
  for (const keyword of needed)
    if (!(keyword in file.schema))
      yield finding(place, `Add ${keyword}: a list that is ${kind} has it.`);
  for (const keyword of excluded)
    if (keyword in file.schema)
      yield finding(place, `Take ${keyword} out: a list that is ${kind} has none.`, keyword);
}

function* codes(file: SchemaFile): Generator<Finding> {
  const place = { file, path: [] };
  for (const keyword of ["enum", "x-extensible-enum"]) {
    const list = file.schema[keyword];
    if (list === undefined) continue;
    const all = strings(file.schema, keyword);
    // `vocabulary` says that a list has one at least.
    if (!Array.isArray(list) || all.length !== list.length) {
      yield finding(place, "Write each code as a text in quotes.", keyword);
      continue;
    }
    for (const [index, code] of all.entries()) {
      if (all.indexOf(code) !== index)
        yield finding(place, `The code "${code}" is listed twice. Take one away.`, keyword, index);
      else if (!fits(file, code))
        yield finding(
          place,
          `The code "${code}" does not fit the list's own pattern or maxLength. Correct one of them.`,
          keyword,
          index,
        );
    }
  }
}

function fits({ schema }: SchemaFile, code: string): boolean {
  const { pattern, maxLength } = schema;
  if (typeof maxLength === "number" && [...code].length > maxLength) return false;
  try {
    return typeof pattern !== "string" || new RegExp(pattern, "u").test(code);
  } catch {
    // `linear-pattern` says what is wrong with it.
    return true;
  }
}
