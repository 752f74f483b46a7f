import { camelCase } from "../../load/names.js";
import type { Model, ModelType } from "../../model/model.js";
import { type MaskNode, maskOf, merge } from "./mask.js";

/** The name of a type's mask: `missedCollectionReportMask`. */
export function maskName({ file }: ModelType): string {
  return `${camelCase(file.typeName)}Mask`;
}

/** Bits of a mask's number, as `@localo/runtime/redact` reads them. */
const bits: Readonly<Record<string, number>> = { string: 1, number: 2, boolean: 4 };

/** A property that is merged from types which refer to themselves is hidden from here on. */
const DEEPEST = 16;

/** Writes masks as code, and notes what the code imports. */
export class MaskWriter {
  /** Names by the module that exports them. */
  readonly imports = new Map<string, Set<string>>();
  readonly #model: Model;
  readonly #ownMasks: string | undefined;

  /** @param ownMasks the module of this domain's masks, where the code stands in another */
  constructor(model: Model, ownMasks?: string) {
    this.#model = model;
    this.#ownMasks = ownMasks;
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
    const target = maskOf(type.schema);
    if (target.hidden) return "0";
    // A number is shorter than a name.
    if (!saysMore({ ...target, scalars: new Set() }) && target.refs.size === 0)
      return this.text(target);
    const name = maskName(type);
    const own = type.packageName === this.#model.packageName;
    const module = own ? this.#ownMasks : `${type.packageName}/redact`;
    if (module !== undefined)
      this.imports.set(module, (this.imports.get(module) ?? new Set()).add(name));
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

/** Whether a mask says anything beside what it refers to. */
function saysMore({ scalars, codes, properties, rest, items }: MaskNode): boolean {
  return (
    scalars.size > 0 ||
    codes !== undefined ||
    properties.size > 0 ||
    rest !== undefined ||
    items !== undefined
  );
}
