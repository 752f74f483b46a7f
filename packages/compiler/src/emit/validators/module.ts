import type { ModelType } from "../../model/model.js";

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

/** What is written at the top of a module of validators: each thing once, however often it is needed. */
export class ValidatorModule {
  readonly #resolve: (id: string) => TypeReference;
  readonly #helpers = new Set<string>();
  readonly #imported = new Map<string, Set<string>>();
  readonly #hoisted = new Map<string, string>();
  #pending: string[] = [];

  constructor(resolve: (id: string) => TypeReference) {
    this.#resolve = resolve;
  }

  /** A function of `@localo/runtime/validators`. */
  use(name: string): string {
    this.#helpers.add(name);
    return name;
  }

  /** The type that a `$ref` leads to. */
  reference(id: string): TypeReference {
    const reference = this.#resolve(id);
    if (reference.imported) {
      const { packageName, name } = reference.type;
      const names = this.#imported.get(packageName) ?? new Set();
      this.#imported.set(packageName, names.add(name));
    }
    return reference;
  }

  /** A regular expression; JSON Schema's patterns are Unicode (Core §6.4). */
  pattern(source: string): string {
    return this.#hoist("$pattern", "", new RegExp(source, "u").toString());
  }

  /** A list of constants. */
  list(values: readonly unknown[]): string {
    return this.#hoist("$list", ": readonly unknown[]", JSON.stringify(values));
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

  #hoist(prefix: string, type: string, text: string): string {
    const known = this.#hoisted.get(text);
    if (known !== undefined) return known;
    const name = `${prefix}${this.#hoisted.size}`;
    this.#hoisted.set(text, name);
    this.#pending.push(`const ${name}${type} = ${text};\n`);
    return name;
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
