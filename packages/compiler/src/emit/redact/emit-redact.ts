import type { Model } from "../../model/model.js";
import { importLines } from "../shared/imports.js";
import { jsDoc } from "../shared/js-doc.js";
import { maskOf } from "./mask.js";
import { MaskWriter, maskName } from "./mask-writer.js";

/**
 * The module of what of each type may stand in logs: `redactMissedCollectionReport`. Input and output
 * form of a type have the same members, and one mask.
 */
export function emitRedact(model: Model): string {
  const writer = new MaskWriter(model);
  const types = model.types.filter((type) => type.name === type.file.typeName);
  const blocks = types.map((type) => {
    const mask = maskName(type);
    const docs = jsDoc([
      `A copy of a ${type.name} for logs: what is private in it, or not known, is masked. Never throws.`,
    ]);
    return [
      `export const ${mask}: Mask = ${writer.text(maskOf(type.schema))};\n`,
      `${docs}export function redact${type.name}(value: unknown): unknown {\n  return redact(${mask}, value);\n}\n`,
    ].join("");
  });
  const values = new Map([["@localo/runtime/redact", new Set(["redact"])], ...writer.imports]);
  const typeImports = new Map([["@localo/runtime/redact", ["Mask"]]]);
  return `${importLines(values, typeImports)}\n${blocks.join("\n")}`;
}
