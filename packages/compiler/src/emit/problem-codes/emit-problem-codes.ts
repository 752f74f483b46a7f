import { camelCase } from "../../load/names.js";
import type { Model } from "../../model/model.js";
import { importLines } from "../shared/imports.js";
import { jsDoc } from "../shared/js-doc.js";
import { problemCodes } from "../shared/operations.js";

/** What a code means with one status and title. */
interface Meaning {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  /** By `operationId`. */
  readonly operations: string[];
}

/**
 * The module of `wasteProblemCodes`: what each problem code means, with which statuses, and of which
 * operations, from the examples in `openapi.yaml`.
 * @param typesModule where the codes and the operations are declared: `./index.js`
 * @returns `undefined` for a domain that has no operations
 */
export function emitProblemCodes(model: Model, typesModule: string): string | undefined {
  if (model.operations.length === 0) return undefined;
  const { prefix, packageName } = model;
  const types = [`${prefix}OperationTypes`, `${prefix}ProblemCode`];
  const entries = problemCodes(model).map((code) => entry(code, meaningsOf(model, code)));
  return [
    importLines(
      new Map(),
      new Map([
        ["@localo/runtime", ["ProblemCodes"]],
        [typesModule, types],
      ]),
    ),
    "\n",
    jsDoc([
      `What each problem code of ${packageName} means: one entry for each status and title that comes with it.`,
    ]),
    `export const ${camelCase(`${prefix}ProblemCodes`)} = {\n${entries.join("")}} as const satisfies ProblemCodes<\n`,
    `  ${prefix}ProblemCode,\n  keyof ${prefix}OperationTypes\n>;\n`,
  ].join("");
}

function entry(code: string, meanings: readonly Meaning[]): string {
  const docs = jsDoc(
    meanings.map(({ status, title }) => `${title} (${status}).`),
    "  ",
  );
  const values = meanings.map((meaning) => `    ${JSON.stringify(meaning)},\n`);
  return `${docs}  ${JSON.stringify(code)}: [\n${values.join("")}  ],\n`;
}

function meaningsOf({ operations }: Model, code: string): readonly Meaning[] {
  const found = new Map<string, Meaning>();
  for (const { id, problems } of operations) {
    for (const { status, codes } of problems) {
      for (const { title, detail } of codes.filter((each) => each.code === code)) {
        const key = `${status} ${title}`;
        const meaning = found.get(key) ?? {
          status,
          title,
          ...(detail === undefined ? {} : { detail }),
          operations: [],
        };
        meaning.operations.push(id);
        found.set(key, meaning);
      }
    }
  }
  return [...found.values()];
}
