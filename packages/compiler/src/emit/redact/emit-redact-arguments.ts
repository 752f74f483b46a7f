import type { Model, ModelOperation } from "../../model/model.js";
import { importLines } from "../shared/imports.js";
import { jsDoc } from "../shared/js-doc.js";
import { type MaskNode, maskOf } from "./mask.js";
import { MaskWriter } from "./mask-writer.js";

/**
 * The module of `redactArguments`, which the hooks of client and server use. It is apart from the types'
 * own, so that a client loads no more than it needs.
 * @param typesModule where this domain's masks are: `./redact.js`
 * @returns `undefined` for a domain that has no operations
 */
export function emitRedactArguments(model: Model, typesModule: string): string | undefined {
  if (model.operations.length === 0) return undefined;
  const writer = new MaskWriter(model, typesModule);
  const operations = model.operations.map(
    (operation) => `  ${operation.id}: ${writer.text(argumentsOf(operation))},\n`,
  );
  const values = new Map([
    ["@localo/runtime/redact", new Set(["redact", "reportCall"])],
    ...writer.imports,
  ]);
  const typeImports = new Map([["@localo/runtime/redact", ["Mask", "ToldCall"]]]);
  return [
    importLines(values, typeImports),
    `\nconst masks: { readonly [operationId: string]: Mask } = {\n${operations.join("")}};\n\n`,
    jsDoc([
      "A copy of an operation's arguments for logs, parameters and body: what is private, or not known, is masked. Never throws.",
    ]),
    "export function redactArguments(operationId: string, args: unknown): unknown {\n",
    "  const mask = Object.hasOwn(masks, operationId) ? masks[operationId] : undefined;\n",
    "  return redact(mask ?? 0, args);\n}\n\n",
    jsDoc(["Tells a client's `onCall` how a call went."]),
    "export function report(call: ToldCall): Promise<void> {\n  return reportCall(call, redactArguments);\n}\n",
  ].join("");
}

function argumentsOf({ parameters, body }: ModelOperation): MaskNode {
  const references = [
    ...parameters.map(({ name, type, sensitivity }) => {
      const own = sensitivity === undefined ? {} : { "x-localo-sensitivity": sensitivity };
      return [name, { $ref: type.id, ...own }] as const;
    }),
    ...(body === undefined ? [] : [["body", { $ref: body.type.id }] as const]),
  ];
  return maskOf({ properties: Object.fromEntries(references) });
}
