import { existsSync } from "node:fs";
import { join } from "node:path";
import { fixSchema } from "@localo/compiler";
import type { Command } from "commander";
import { plain } from "../check-types/plain.js";
import { coloursOf } from "../colours.js";
import { explainExitCodes } from "../exit-codes.js";
import { findRoot } from "../find-root.js";
import { coreTypes } from "../new-schema/core-type.js";
import { type Draft, draftSchema } from "../new-schema/draft.js";
import { exampleOf } from "../new-schema/example-of.js";
import { draftExamples } from "../new-schema/examples.js";
import { examplesOf, fileOf, type Place, parsePlace } from "../new-schema/parse-place.js";
import { writeFiles } from "../new-schema/write-files.js";
import { readType } from "../typescript/read-type.js";
import type { Schema } from "../typescript/to-draft-2020.js";

interface NewSchemaOptions {
  readonly fromType?: string;
  readonly json?: boolean;
}

const help = `
What only a person can say is left open, and localo lint refuses it until it is
said: descriptions that begin with "Decide:", bounds, labels of codes. Types are
read with typescript-json-schema, to be installed beside this package.`;

/** `localo new schema <domain/name>`: a schema and its examples, with what a person has to decide. */
export function addNewSchema(parent: Command): void {
  const command = parent
    .command("schema")
    .description("Begin a schema and its examples in a domain.")
    .argument("<name>", "its domain and its name in kebab-case: waste/bin-audit")
    .option("--from-type <type>", "draft it from a TypeScript type: src/types.ts#BinAudit")
    .option("--json", "print one line of JSON")
    .addHelpText("after", help)
    .action((name: string, { fromType, json = false }: NewSchemaOptions) => {
      const root = findRoot(process.cwd());
      const place = parsePlace(root, name);
      const type = fromType === undefined ? undefined : readType(process.cwd(), fromType);
      const simple = type === undefined ? undefined : plain({ root: type }, false).root;
      const draft = draftSchema(place, simple, {
        coreTypeOf: coreTypes(root),
        isThere: (path) => existsSync(join(root, path)),
      });
      const written = writeFiles(root, filesOf(place, draft));
      const { suggestions } = draft;
      if (json) console.log(JSON.stringify({ ok: true, schema: name, written, suggestions }));
      else console.log(created(place, draft, written));
    });
  explainExitCodes(command, {
    0: "it is written",
    2: "it could not be: the name is taken, or the type cannot be read",
  });
}

function filesOf(place: Place, draft: Draft): Map<string, unknown> {
  const { root, domain, name } = place;
  const examples = draftExamples(draft, (ref) => exampleOf(root, place.domain, ref));
  return new Map<string, unknown>([
    [fileOf(domain, name), inOrder(place, name, draft.schema)],
    ...[...draft.codelists].map(([list, schema]) => {
      const path = `codelists/${list}`;
      return [fileOf(domain, path), inOrder(place, path, schema)] as const;
    }),
    ...[...examples].map(
      ([path, value]) => [`${examplesOf(domain, name)}/${path}`, value] as const,
    ),
  ]);
}

/** A schema with its keys in the order that `localo lint` asks for. */
function inOrder({ domain, major }: Place, path: string, schema: Schema): unknown {
  return JSON.parse(fixSchema(JSON.stringify(schema), { domain, path, major }).text);
}

function created({ domain }: Place, { suggestions }: Draft, written: readonly string[]): string {
  const { green } = coloursOf(process.stdout);
  const files = written.map((path) => `${green("✓")} ${path}`).join("\n");
  const core = suggestions.map(({ property, ref }) => `  ${property}: ${ref}`).join("\n");
  const confirm =
    core === ""
      ? ""
      : `\n\nConfirm that these refer to the right types, or write what they are instead:\n${core}`;
  return `${files}${confirm}

Next:
  npx localo lint ${domain}      # lists what is left to decide
  npm run format`;
}
