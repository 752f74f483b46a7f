import { nearestName } from "@localo/compiler";
import type { Schema } from "../typescript/to-draft-2020.js";
import { advice, type NotJson, WIRE } from "../typescript/wire.js";
import { Answers, type Reason } from "./answer.js";
import { describe } from "./describe.js";
import { type Document, followed, isSchema, keywordsOf, list, named } from "./document.js";
import { beyondTypes, expressible } from "./expressible.js";
import { alternativesOf, isBare } from "./flat.js";
import { areApart } from "./tell-apart.js";
import { within } from "./within.js";

/** Which values travel: those of the type that are sent, or those of the standard that are read. */
export type Direction = "input" | "output";

/**
 * Compares a TypeScript type with a schema of the standard, property by property. Input: all that the type
 * allows must be accepted. Output: all that the standard answers must fit the type. Objects and lists are
 * walked through by rules that prove it where they pass; the rest is for compat to prove. What is met again
 * on the way down is taken as proven there, as in a comparison of recursive types.
 * @param type the schema of the type, without intersections; closed on input
 */
export function compareTypes(type: Document, standard: Document, direction: Direction): Answers {
  const answers = new Answers();
  new Walk(type, standard, direction, answers, new Map()).check(
    direction === "input" ? type.root : standard.root,
    direction === "input" ? standard.root : type.root,
    "",
  );
  return answers;
}

/** What `JSON.stringify` makes of a `Date` (`Date.prototype.toJSON`, ECMA-262 §21.4.4.37). */
const A_DATE = new Date(0).toJSON();

/** Pairs that were met. */
type Met = Map<unknown, Set<unknown>>;

/** All of `sub` must be in `sup`: the type in the standard on input, the reverse on output. */
class Walk {
  readonly #sub: Document;
  readonly #sup: Document;
  constructor(
    readonly type: Document,
    readonly standard: Document,
    readonly direction: Direction,
    readonly answers: Answers,
    readonly met: Met,
  ) {
    this.#sub = direction === "input" ? type : standard;
    this.#sup = direction === "input" ? standard : type;
  }

  check(sub: unknown, sup: unknown, path: string): void {
    const [one, other] = [this.#followed(sub, this.#sub), this.#followed(sup, this.#sup)];
    const known = this.met.get(one);
    if (known?.has(other)) return;
    this.met.set(one, new Set([...(known ?? []), other]));

    const mark = [one, other].flatMap((each) => (isSchema(each) ? (each[WIRE] ?? []) : []))[0];
    if (mark !== undefined) {
      const sent = mark === "Date" && this.direction === "input";
      const fits =
        sent &&
        within(
          { schema: { const: A_DATE }, document: this.#sub },
          { schema: other, document: this.#sup },
        ).isProven;
      const reason = {
        message: advice[mark as NotJson],
        ...(sent && !fits ? { witness: { value: A_DATE } } : {}),
      };
      this.answers.note(path, fits ? "compatible" : "incompatible", reason);
      return;
    }
    if (!isSchema(one) || !isSchema(other) || keywordsOf(other).length === 0) {
      this.#leaf(one, other, path);
      return;
    }
    const alternatives = isOpaque(one) ? [one] : alternativesOf(one, this.#sub);
    // Of texts and numbers a union is one set of values.
    if (alternatives.every(isOpaque) && isOpaque(other))
      this.#leaf(joined(alternatives), other, path);
    else
      for (const each of alternatives) {
        if (WIRE in each) this.check(each, other, path);
        else this.#one(each, other, path);
      }
  }

  #followed(schema: unknown, document: Document): unknown {
    return isSchema(schema) ? followed(schema, document) : schema;
  }

  /** One alternative of what may come, against all that the other side takes. */
  #one(sub: Schema, sup: Schema, path: string): void {
    const { $ref, allOf: _, anyOf: __, oneOf: ___, ...own } = sup;
    if (typeof $ref === "string") this.check(sub, { $ref }, path);
    for (const part of list(sup, "allOf")) {
      const target = this.#followed(part, this.#sup);
      if (isSchema(target) && keywordsOf(expressible(target) as Schema).length > 0)
        this.check(sub, part, path);
    }
    for (const keyword of ["anyOf", "oneOf"]) {
      const branches = list(sup, keyword);
      if (branches.length > 0 && !branches.every(isBare)) this.#choose(sub, branches, sup, path);
    }
    const left = keywordsOf(own);
    if (left.length > 0) this.#own(sub, own, path);
    const notSaid = beyondTypes({ ...sup, type: undefined });
    const isWalked = !isOpaque(sup) && !isLists(sup);
    if (this.direction === "input" && isWalked && notSaid.length > 0)
      this.#unchecked(path, notSaid);
  }

  /** Against a union: the branch that it can be, or the one that fits. */
  #choose(sub: Schema, branches: readonly Schema[], sup: Schema, path: string): void {
    const possible = branches.filter((branch) => {
      const target = this.#followed(branch, this.#sup);
      return !isSchema(target) || !areApart(sub, this.#sub, target, this.#sup);
    });
    const [only] = possible;
    if (possible.length === 1) {
      this.check(sub, only, path);
      return;
    }
    if (possible.every((branch) => isOpaque(this.#followed(branch, this.#sup)))) {
      this.#leaf(sub, { anyOf: branches }, path);
      return;
    }
    let best: Walk | undefined;
    for (const branch of possible) {
      const met: Met = new Map([...this.met].map(([key, set]) => [key, new Set(set)]));
      const trial = new Walk(this.type, this.standard, this.direction, new Answers(), met);
      trial.check(sub, branch, path);
      const wrong = trial.answers.wrong;
      if (best === undefined || wrong < best.answers.wrong) best = trial;
      if (wrong === 0) break;
    }
    const fits = best !== undefined && best.answers.wrong === 0;
    if (fits || !this.#isWithin(sub, sup)) {
      if (best !== undefined) this.answers.add(best.answers);
      else this.#incompatible(path, sub, { anyOf: branches }, undefined);
    } else this.answers.note(path, "compatible");
  }

  #isWithin(sub: unknown, sup: unknown): boolean {
    const [left, right] = this.#sides(sub, this.direction === "input" ? expressible(sup) : sup);
    return within(left, right).isProven;
  }

  #sides(sub: unknown, sup: unknown) {
    const document = {
      root: this.direction === "input" ? (expressible(this.#sup.root) as Schema) : this.#sup.root,
    };
    return [
      { schema: sub, document: this.#sub },
      { schema: sup, document },
    ] as const;
  }

  #own(sub: Schema, sup: Schema, path: string): void {
    if (isObjects(sub) && isObjects(sup)) this.#objects(sub, sup, path);
    else if (isLists(sub) && isLists(sup)) {
      const { items, ...bounds } = sub;
      const { items: taken, ...asked } = sup;
      this.#leaf(bounds, asked, path);
      this.check(items, taken, `${path}[]`);
    } else this.#leaf(sub, sup, path);
  }

  #objects(sub: Schema, sup: Schema, path: string): void {
    const [given, asked] = [named(sub, "properties"), named(sup, "properties")];
    const [rest, others] = [sub.additionalProperties ?? true, sup.additionalProperties ?? true];
    const at = (name: string) => (path === "" ? name : `${path}.${name}`);
    const has = (names: unknown, name: string) => Array.isArray(names) && names.includes(name);
    if (path !== "") this.answers.note(path, "compatible");
    for (const [name, schema] of Object.entries(given)) {
      if (Object.hasOwn(asked, name)) {
        this.answers.note(at(name), "compatible");
        this.check(schema, asked[name], at(name));
      } else if (others === false) this.#unknown(at(name), name, Object.keys(asked));
      else if (others !== true) this.check(schema, others, at(name));
    }
    for (const [name, schema] of Object.entries(asked)) {
      const isNeeded = has(sup.required, name);
      if (isNeeded && !has(sub.required, name)) this.#missing(at(name), Object.hasOwn(given, name));
      if (Object.hasOwn(given, name) || rest === false) continue;
      if (isSchema(rest)) this.check(rest, schema, at(name));
      else if (this.direction === "input") this.#leaf(rest, schema, at(name));
      else if (!isNeeded) {
        const message = "The standard has no such property: it may never come.";
        this.answers.noteAbsent(at(name), { message });
      }
    }
    if (rest === false) return;
    const isOpen = rest === true || (isSchema(rest) && keywordsOf(rest).length === 0);
    const free = path === "" ? "*" : `${path}.*`;
    if (others === false) {
      const message =
        "The type allows properties of any name, and the standard takes those that it knows.";
      this.answers.note(free, "incompatible", { message });
    } else if (others !== true && !isOpen) this.check(rest, others, free);
    else if (others !== true && this.direction === "input") this.#leaf(rest, others, free);
    else if (others !== true) {
      const message = "Later versions of the standard may answer more properties, of any kind.";
      this.answers.note(free, "unchecked", { message });
    }
  }

  #unknown(path: string, name: string, known: readonly string[]): void {
    const near = nearestName(name, known);
    const hint = near === undefined ? "Leave it out." : `Did you mean ${near}?`;
    const message = `The standard has no such property, and refuses what it does not know. ${hint}`;
    this.answers.note(path, "incompatible", { message });
  }

  #missing(path: string, isThere: boolean): void {
    const message =
      this.direction === "input"
        ? isThere
          ? "The standard requires it, and the type may leave it out. Take away the ? or undefined."
          : "The standard requires it, and the type has no such property. Add it."
        : isThere
          ? "The standard may leave it out, and the type says that it is always there. Make it optional."
          : "The standard has no such property, and the type says that it is always there. Take it away.";
    this.answers.note(path, "incompatible", { message });
  }

  /** What no rule of the walk is about: compat compares it. */
  #leaf(sub: unknown, sup: unknown, path: string): void {
    const exact = within(
      { schema: sub, document: this.#sub },
      { schema: sup, document: this.#sup },
    );
    if (exact.isProven) {
      this.answers.note(path, "compatible");
      return;
    }
    if (this.direction === "input" && this.#isWithin(sub, sup)) {
      this.#unchecked(path, isSchema(sup) ? beyondTypes(sup) : [], exact.witness);
      return;
    }
    const shown =
      this.direction === "input"
        ? within(...this.#sides(sub, expressible(sup))).witness
        : exact.witness;
    this.#incompatible(path, sub, sup, shown ?? exact.witness);
  }

  #unchecked(path: string, asks: readonly string[], witness?: Reason["witness"]): void {
    const what = asks.length === 0 ? "more than that" : asks.join(", ");
    const message = `The standard also asks for: ${what}.`;
    this.answers.note(path, "unchecked", {
      message,
      ...(witness === undefined ? {} : { witness }),
    });
  }

  #incompatible(path: string, sub: unknown, sup: unknown, witness: Reason["witness"]): void {
    const [type, standard] = this.direction === "input" ? [sub, sup] : [sup, sub];
    const message =
      this.direction === "input"
        ? `The type is ${describe(type, this.type)}, and the standard takes ${describe(standard, this.standard)}.`
        : `The standard answers ${describe(standard, this.standard)}, and the type is ${describe(type, this.type)}.`;
    this.answers.note(path, "incompatible", {
      message,
      ...(witness === undefined ? {} : { witness }),
    });
    const of = isSchema(standard) ? standard["x-localo-list"] : undefined;
    if (this.direction === "output" && of !== undefined) {
      const hint =
        "New codes may be added to this list at any time: allow them with | (string & {}).";
      this.answers.note(path, "incompatible", { message: hint });
    }
  }
}

function joined(alternatives: readonly Schema[]): Schema {
  const [only] = alternatives;
  return alternatives.length === 1 && only !== undefined ? only : { anyOf: alternatives };
}

/** A schema that the walk does not go into. */
function isOpaque(schema: unknown): boolean {
  if (!isSchema(schema)) return true;
  if (WIRE in schema) return false;
  const inside = ["properties", "items", "additionalProperties", "$ref", "allOf", "anyOf", "oneOf"];
  return !inside.some((keyword) => keyword in schema);
}

function isObjects(schema: Schema): boolean {
  return (
    "properties" in schema ||
    "required" in schema ||
    (schema.type === "object" && !("patternProperties" in schema))
  );
}

function isLists(schema: Schema): boolean {
  return schema.type === "array" && "items" in schema && !("prefixItems" in schema);
}
