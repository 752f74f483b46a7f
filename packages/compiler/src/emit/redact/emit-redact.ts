import { camelCase } from "../../load/names.js";
import type { Model, ModelOperation, ModelType } from "../../model/model.js";
import { importLines } from "../shared/imports.js";
import { jsDoc } from "../shared/js-doc.js";
import { type MaskNode, maskOf, merge } from "./mask.js";

/**
 * The module of what may stand in logs: `redactMissedCollectionReport` for each type, and the masks of
 * the operations' arguments for the hooks of client and server. Input and output form of a type have
 * the same members, and one mask.
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
  const operations = model.operations.map(
    (operation) => `  ${operation.id}: ${writer.text(argumentsOf(operation))},\n`,
  );
  if (operations.length > 0)
    blocks.push(
      `const operations: { readonly [id: string]: Mask } = {\n${operations.join("")}};\n`,
      jsDoc([
        "A copy of an operation's arguments for logs, parameters and body. Of an operation that is not known everything is masked.",
      ]),
      "export function redactArguments(operationId: string, args: unknown): unknown {\n",
      "  return redact(Object.hasOwn(operations, operationId) ? (operations[operationId] ?? 0) : 0, args);\n}\n",
    );
  const values = new Map<string, Iterable<string>>([
    ["@localo/runtime/redact", ["redact"]],
    ...writer.imports,
  ]);
  const typeImports = new Map([["@localo/runtime/redact", ["Mask"]]]);
  return `${importLines(values, typeImports)}\n${blocks.join("\n")}`;
}

function maskName({ file }: ModelType): string {
  return `${camelCase(file.typeName)}Mask`;
}

function argumentsOf({ parameters, body }: ModelOperation): MaskNode {
  const $refs = [
    ...parameters.map(({ name, type }) => [name, { $ref: type.id }] as const),
    ...(body === undefined ? [] : [["body", { $ref: body.type.id }] as const]),
  ];
  return maskOf({ properties: Object.fromEntries($refs) });
}

/** Bits of a mask's number, as `@localo/runtime/redact` reads them. */
const bits: Readonly<Record<string, number>> = { string: 1, number: 2, boolean: 4 };

/** A property that is merged from types which refer to themselves is hidden from here on. */
const DEEPEST = 16;

class MaskWriter {
  readonly imports = new Map<string, Set<string>>();
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
  }

  /** A mask as code. What shows nothing is 0. */
  text(node: MaskNode, depth = 0): string {
    const [ref, second] = node.refs;
    if (node.hidden || depth > DEEPEST) return "0";
    if (ref !== undefined && (second !== undefined || saysMore(node)))
      return this.text(this.#resolved(node), depth + 1);
    if (ref !== undefined) return this.#reference(ref);
    const scalars = [...node.scalars].reduce((sum, type) => sum + (bits[type] ?? 0), 0);
    const members = [...node.properties].flatMap(([name, property]) => {
      const text = this.text(property, depth + 1);
      return text === "0" ? [] : [`${JSON.stringify(name)}: ${text}`];
    });
    const part = (name: "rest" | "items") => {
      const inner = node[name];
      const text = inner === undefined ? "0" : this.text(inner, depth + 1);
      return text === "0" ? [] : [`${name}: ${text}`];
    };
    const more = [
      ...(node.codes === undefined ? [] : [`codes: ${JSON.stringify([...node.codes])}`]),
      ...(members.length === 0 ? [] : [`properties: { ${members.join(", ")} }`]),
      ...part("rest"),
      ...part("items"),
    ];
    if (more.length === 0) return String(scalars);
    return `{ ${[...(scalars === 0 ? [] : [`scalars: ${scalars}`]), ...more].join(", ")} }`;
  }

  #reference(id: string): string {
    const type = this.#typeOf(id);
    if (maskOf(type.schema).hidden) return "0";
    const name = maskName(type);
    if (type.packageName !== this.#model.packageName) {
      const module = `${type.packageName}/redact`;
      this.imports.set(module, (this.imports.get(module) ?? new Set()).add(name));
    }
    return `() => ${name}`;
  }

  /** The node and all types that it refers to, as one. */
  #resolved(node: MaskNode): MaskNode {
    let { refs, ...rest } = node;
    let found: MaskNode = { ...rest, refs: new Set() };
    const seen = new Set<string>();
    for (const pending = [...refs]; pending.length > 0; ) {
      const id = pending.pop() ?? "";
      if (seen.has(id)) continue;
      seen.add(id);
      ({ refs, ...rest } = maskOf(this.#typeOf(id).schema));
      found = merge(found, { ...rest, refs: new Set() });
      pending.push(...refs);
    }
    return found;
  }

  #typeOf(id: string): ModelType {
    const type = this.#model.byId.get(id);
    if (type === undefined) throw new Error(`No type for ${id}`);
    return type;
  }
}

function saysMore({ scalars, codes, properties, rest, items }: MaskNode): boolean {
  return (
    scalars.size > 0 ||
    codes !== undefined ||
    properties.size > 0 ||
    rest !== undefined ||
    items !== undefined
  );
}
