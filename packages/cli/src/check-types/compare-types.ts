import type { Schema } from "../typescript/to-draft-2020.js";
import { type NotJson, WIRE } from "../typescript/wire.js";
import { Answers, type Reason } from "./answer.js";
import { type Document, followed, isSchema, keywordsOf, list, named } from "./document.js";
import { beyondTypes, expressible, limitsOf } from "./expressible.js";
import { alternativesOf, isBare } from "./flat.js";
import * as reasons from "./reasons.js";
import { areApart } from "./tell-apart.js";
import { within } from "./within.js";

/** Which values travel: those of the type that are sent, or those of the standard that are read. */
export type Direction = "input" | "output";

/**
 * Compares a TypeScript type with a schema of the standard, property by property. Input: all that the type
 * allows must be accepted. Output: all that the standard answers must fit the type. Objects and lists are
 * walked through by rules that prove it where they pass; the rest is for compat to prove. A pair that is met
 * again inside itself holds if all else does, as in any comparison of recursive types.
 * @param type the schema of the type, without intersections; closed on input
 */
export function compareTypes(type: Document, standard: Document, direction: Direction): Answers {
  const answers = new Answers();
  const [sub, sup] = direction === "input" ? [type, standard] : [standard, type];
  new Walk(sub, sup, direction, answers).check(sub.root, sup.root, "");
  return answers;
}

/** What `JSON.stringify` makes of a `Date` (`Date.prototype.toJSON`, ECMA-262 §21.4.4.37). */
const A_DATE = new Date(0).toJSON();

/** How deep a type is followed: one that goes deeper is made anew on the way, and nobody can tell. */
const DEEPEST = 100;

/** All of `sub` must be in `sup`: the type in the standard on input, the reverse on output. */
class Walk {
  readonly #sub: Document;
  readonly #sup: Document;
  readonly #direction: Direction;
  readonly answers: Answers;
  /** Pairs that are being compared. */
  readonly #above: (readonly [unknown, unknown])[];
  /** What is asked for, without what a type cannot say. */
  #loose: Document | undefined;

  constructor(
    sub: Document,
    sup: Document,
    direction: Direction,
    answers: Answers,
    above: (readonly [unknown, unknown])[] = [],
  ) {
    this.#sub = sub;
    this.#sup = sup;
    this.#direction = direction;
    this.answers = answers;
    this.#above = above;
  }

  check(sub: unknown, sup: unknown, path: string): void {
    const [one, other] = [this.#followed(sub, this.#sub), this.#followed(sup, this.#sup)];
    if (this.#above.some(([a, b]) => a === one && b === other)) return;
    this.#above.push([one, other]);
    if (this.#above.length > DEEPEST) this.#incompatible(path, one, other);
    else this.#pair(one, other, path);
    this.#above.pop();
  }

  #pair(one: unknown, other: unknown, path: string): void {
    const mark = [one, other].flatMap((each) => (isSchema(each) ? (each[WIRE] ?? []) : []))[0];
    if (mark !== undefined) {
      const sent = mark === "Date" && this.#direction === "input";
      const fits =
        sent &&
        within(
          { schema: { const: A_DATE }, document: this.#sub },
          { schema: other, document: this.#sup },
        ).isProven;
      const witness = sent && !fits ? { value: A_DATE } : undefined;
      const reason = reasons.notJson(mark as NotJson, witness);
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
    // Of objects these are not looked at by the walk.
    const limits = limitsOf(sup);
    if (isOpaque(sup) || isLists(sup) || beyondTypes(limits).length === 0) return;
    if (this.#direction === "input")
      this.answers.note(path, "unchecked", reasons.unchecked(limits));
    else this.#leaf(sub, limits, path);
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
      const trial = new Walk(this.#sub, this.#sup, this.#direction, new Answers(), this.#above);
      trial.check(sub, branch, path);
      const wrong = trial.answers.wrong;
      if (best === undefined || wrong < best.answers.wrong) best = trial;
      if (wrong === 0) break;
    }
    const fits = best !== undefined && best.answers.wrong === 0;
    if (fits || !this.#loosely(sub, sup).isProven) {
      if (best !== undefined) this.answers.add(best.answers);
      else this.#incompatible(path, sub, { anyOf: branches });
    } else this.answers.note(path, "compatible");
  }

  /** Whether all that the one takes the other takes, as far as a type can say. */
  #loosely(sub: unknown, sup: unknown) {
    const left = { schema: sub, document: this.#sub };
    if (this.#direction === "output") return within(left, { schema: sup, document: this.#sup });
    this.#loose ??= { root: expressible(this.#sup.root) as Schema };
    return within(left, { schema: expressible(sup), document: this.#loose });
  }

  #own(sub: Schema, sup: Schema, path: string): void {
    if (isObject(sub) && takesObjects(sup)) this.#objects(sub, sup, path);
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
      } else if (others === false) {
        this.answers.note(at(name), "incompatible", reasons.unknown(name, Object.keys(asked)));
      } else if (others !== true) this.check(schema, others, at(name));
    }
    for (const [name, schema] of Object.entries(asked)) {
      const isNeeded = has(sup.required, name);
      if (isNeeded && !has(sub.required, name)) {
        const reason = reasons.missing(this.#direction, Object.hasOwn(given, name));
        this.answers.note(at(name), "incompatible", reason);
      }
      if (Object.hasOwn(given, name) || rest === false) continue;
      if (isSchema(rest)) this.check(rest, schema, at(name));
      else if (this.#direction === "input") this.#leaf(rest, schema, at(name));
      else if (!isNeeded) {
        this.answers.noteAbsent(at(name), reasons.absent(name, Object.keys(given)));
      }
    }
    if (rest === false) return;
    const isOpen = rest === true || (isSchema(rest) && keywordsOf(rest).length === 0);
    const free = path === "" ? "*" : `${path}.*`;
    if (others === false) this.answers.note(free, "incompatible", reasons.anyName);
    else if (others === true) return;
    else if (!isOpen) this.check(rest, others, free);
    else if (this.#direction === "input") this.#leaf(rest, others, free);
    else this.answers.note(free, "unchecked", reasons.later);
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
    const loose = this.#direction === "input" ? this.#loosely(sub, sup) : exact;
    if (loose.isProven) this.answers.note(path, "unchecked", reasons.unchecked(sup, exact.witness));
    else this.#incompatible(path, sub, sup, loose.witness ?? exact.witness);
  }

  #incompatible(path: string, sub: unknown, sup: unknown, witness?: Reason["witness"]): void {
    const [left, right] = [
      { schema: sub, document: this.#sub },
      { schema: sup, document: this.#sup },
    ];
    for (const reason of reasons.incompatible(this.#direction, left, right, witness))
      this.answers.note(path, "incompatible", reason);
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

/** An object and nothing else, whose properties have their names. */
function isObject(schema: Schema): boolean {
  return schema.type === "object" && !("patternProperties" in schema);
}

/** Takes objects, by their properties. */
function takesObjects(schema: Schema): boolean {
  const { type = "object" } = schema;
  const takes = type === "object" || (Array.isArray(type) && type.includes("object"));
  return (
    takes && !["patternProperties", "const", "enum", "items"].some((keyword) => keyword in schema)
  );
}

function isLists(schema: Schema): boolean {
  return schema.type === "array" && "items" in schema && !("prefixItems" in schema);
}
