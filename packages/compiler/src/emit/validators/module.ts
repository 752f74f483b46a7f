import type { JsonSchema } from "../../load/schema.js";
import type { ModelType } from "../../model/model.js";
import { regularExpression } from "../../pattern/regular-expression.js";
import type { EvaluatedKind } from "./evaluated.js";
import { bound, formatChecks } from "./keywords.js";

/** How a type of the model is reached from the module that is written. */
export interface TypeReference {
  readonly type: ModelType;
  /** The type stands in another package. */
  readonly imported: boolean;
  /** The type refers to itself, directly or through others; all types of one group refer to each other. */
  readonly cycle: number | undefined;
}

/** Deepest nesting that a recursive check follows. */
export const DEEPEST = 256;

/** Whether a value that breaks its `format` is not valid, or the format only says something about it. */
export type FormatUse = "assert" | "annotate";

/** How a module's checks are written. */
export interface ModuleOptions {
  readonly dynamic?: boolean;
  readonly formats?: FormatUse;
}

/** JSON as code. `__proto__` as it stands would set the prototype; inside a text its quotes are escaped. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('"__proto__":', '["__proto__"]:');
}

/** What is written at the top of a module of validators: each thing once, however often it is needed. */
export class ValidatorModule {
  readonly #resolve: (id: string) => TypeReference;
  readonly #helpers = new Set<string>();
  readonly #imported = new Map<string, Set<string>>();
  readonly #hoisted = new Map<string, string>();
  readonly #checks = new Map<string, string>();
  readonly #patterns = new Set<string>();
  readonly #evaluators = new Map<string, { kind: EvaluatedKind; type: ModelType }>();
  #pending: string[] = [];
  /** A `$dynamicRef` depends on the way to it: every check is told the schema resources around it. */
  readonly dynamic: boolean;
  readonly #formats: FormatUse;

  constructor(resolve: (id: string) => TypeReference, options: ModuleOptions = {}) {
    this.#resolve = resolve;
    this.dynamic = options.dynamic ?? false;
    this.#formats = options.formats ?? "assert";
  }

  /** What knows a schema's format, where formats are asserted. */
  format(schema: JsonSchema): string | undefined {
    const check = this.formatCheck(schema);
    return check === undefined ? undefined : this.use(check);
  }

  /** Its name, for who asks while compiling: the module does not come to use it. */
  formatCheck(schema: JsonSchema): string | undefined {
    const { format } = schema;
    if (this.#formats === "annotate" || typeof format !== "string") return undefined;
    // A bound on the whole text bounds the domain, and need not be asked of each.
    if (format === "email" && bound(schema, "maxLength", Number.POSITIVE_INFINITY) > 254) {
      return "longEmailFormat";
    }
    return formatChecks.get(format);
  }

  /** A function of `@localo/runtime/validators`. */
  use(name: string): string {
    this.#helpers.add(name);
    return name;
  }

  /** The type that a `$ref` leads to. */
  reference(id: string): TypeReference {
    return this.#resolve(id);
  }

  /** The check of a type of another package, which exports it. */
  importCheck({ packageName, name }: ModelType): string {
    this.#import(packageName, `is${name}`);
    return `is${name}`;
  }

  /** What explains a type of another package. */
  importNode({ packageName, name }: ModelType): string {
    this.#import(packageName, `$${name}`);
    return `$${name}`;
  }

  #import(packageName: string, name: string): void {
    this.#imported.set(packageName, (this.#imported.get(packageName) ?? new Set()).add(name));
  }

  /** The function that checks a type of this module which was written before. */
  checkOf(id: string): string {
    const name = this.#checks.get(id);
    if (name === undefined) throw new Error(`The check of ${id} is not written yet`);
    return name;
  }

  /** Notes the function that checks a type. */
  setCheck(id: string, name: string): void {
    this.#checks.set(id, name);
  }

  /** What explains a type that holds no others, under a name where it is there already. */
  leaf(text: string): string {
    return this.#hoist("$node", ": Node", text);
  }

  /** What stands for a leaf at a declaration under a name that others can then use. */
  namedLeaf(text: string, name: string): string {
    const known = this.#hoisted.get(text);
    if (known === undefined) this.#hoisted.set(text, name);
    return known ?? text;
  }

  /** A regular expression; JSON Schema's patterns are Unicode (Core §6.4). */
  pattern(source: string): string {
    this.#patterns.add(source);
    return this.#hoist("$pattern", "", regularExpression(source));
  }

  /** The patterns that were written, as the schemas have them. */
  get patterns(): ReadonlySet<string> {
    return this.#patterns;
  }

  /** A list of constants. */
  list(values: readonly unknown[]): string {
    return this.#hoist("$list", ": readonly unknown[]", literal(values));
  }

  /** A function with this text after its name: `(v: any): boolean { … }`. */
  function(text: string): string {
    const known = this.#hoisted.get(text);
    if (known !== undefined) return known;
    const name = `$check${this.#hoisted.size}`;
    this.#hoisted.set(text, name);
    this.#pending.push(`function ${name}${text}\n`);
    return name;
  }

  /**
   * Gives a function that was written for a type, and for no other before, the type's own name.
   * @param head what stands before its parameters: comment and name
   * @returns whether it could
   */
  exportFunction(name: string, head: string, exported: string, type: string): boolean {
    const start = `function ${name}(`;
    const index = this.#pending.findIndex((text) => text.startsWith(start));
    const text = this.#pending[index];
    if (text === undefined) return false;
    this.#pending[index] =
      `${head}${exported}(${text.slice(start.length).replace("): boolean {", `): v is ${type} {`)}`;
    for (const [key, value] of this.#hoisted) if (value === name) this.#hoisted.set(key, exported);
    return true;
  }

  #hoist(prefix: string, type: string, text: string): string {
    const known = this.#hoisted.get(text);
    if (known !== undefined) return known;
    const name = `${prefix}${this.#hoisted.size}`;
    this.#hoisted.set(text, name);
    this.#pending.push(`const ${name}${type} = ${text};\n`);
    return name;
  }

  /** The function that adds to a set what the type of an `$id` looks at in a value. */
  evaluator(kind: EvaluatedKind, id: string): string {
    const { type } = this.reference(id);
    const name = `$${kind}${type.name}`;
    if (!this.#evaluators.has(name)) this.#evaluators.set(name, { kind, type });
    return name;
  }

  /** The evaluators that were asked for, by name; more may be while they are written. */
  get evaluators(): ReadonlyMap<string, { kind: EvaluatedKind; type: ModelType }> {
    return this.#evaluators;
  }

  /** What was hoisted since the last call: it stands before what needs it. */
  takeHoisted(): string {
    const text = this.#pending.join("");
    this.#pending = [];
    return text;
  }

  /** What the module imports. */
  imports(): Map<string, readonly string[]> {
    const runtime: [string, string[]][] =
      this.#helpers.size === 0 ? [] : [["@localo/runtime/validators", [...this.#helpers].sort()]];
    const packages = [...this.#imported].map(([name, set]): [string, string[]] => [
      name,
      [...set].sort(),
    ]);
    return new Map([...runtime, ...packages]);
  }
}
