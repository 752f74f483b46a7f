import { isMultiple } from "@localo/runtime/validators";
import { isEqual, isObject, member } from "../json/json.js";
import { Evaluator, matchesName, NotJudged, regExpOf, typeOf } from "../judge/evaluate.js";
import { formats } from "../judge/formats.js";
import type { SchemaSource } from "../schema/source.js";
import { type Assertion, type Node, type TypeName, typeBits } from "./node.js";

/** Judges values by nodes: by the schema that a node was made of, or by its parts where it has none. */
export class Judge {
  readonly #evaluators = new Map<SchemaSource, Evaluator>();

  /**
   * Whether a node takes a value.
   * @throws NotJudged where nobody can tell
   */
  accepts(node: Node, value: unknown): boolean {
    if (node.origin === undefined) {
      return node.assertions.every((assertion) => this.#holds(assertion, value));
    }
    const { place, source } = node.origin;
    return this.evaluator(source).accepts(place, value);
  }

  /** The evaluator of a version's schemas. */
  evaluator(source: SchemaSource): Evaluator {
    const known = this.#evaluators.get(source);
    if (known !== undefined) return known;
    const made = new Evaluator(source);
    this.#evaluators.set(source, made);
    return made;
  }

  #holds(assertion: Assertion, value: unknown): boolean {
    const count = (nodes: readonly Node[], item: unknown) =>
      nodes.filter((node) => this.accepts(node, item)).length;
    switch (assertion.kind) {
      case "never":
        return false;
      case "types": {
        const bit = typeBits[typeOf(value) as TypeName];
        if ((assertion.mask & bit) === 0) return false;
        return !assertion.integer || typeof value !== "number" || Number.isInteger(value);
      }
      case "values":
        return assertion.values.some((item) => isEqual(item, value));
      case "least":
        return (
          typeof value !== "number" ||
          (assertion.exclusive ? value > assertion.value : value >= assertion.value)
        );
      case "most":
        return (
          typeof value !== "number" ||
          (assertion.exclusive ? value < assertion.value : value <= assertion.value)
        );
      case "multiple":
        return typeof value !== "number" || isMultiple(value, assertion.of);
      case "minLength":
        return typeof value !== "string" || [...value].length >= assertion.count;
      case "maxLength":
        return typeof value !== "string" || [...value].length <= assertion.count;
      case "pattern":
        return typeof value !== "string" || regExpOf(assertion.source).test(value);
      case "format":
        return typeof value !== "string" || (formats.get(assertion.name)?.test(value) ?? true);
      case "required":
        return !isObject(value) || Object.hasOwn(value, assertion.name);
      case "members":
        return (
          !isObject(value) ||
          Object.keys(value).every((name) =>
            memberNodes(assertion, name).every((node) => this.accepts(node, member(value, name))),
          )
        );
      case "items":
        return (
          !Array.isArray(value) ||
          value.every((item, index) =>
            this.accepts(assertion.prefix[index] ?? assertion.rest, item),
          )
        );
      case "node":
        return this.accepts(assertion.node, value);
      case "not":
        return !this.accepts(assertion.node, value);
      case "reference":
        return this.accepts(assertion.target(), value);
      case "any":
        return count(assertion.nodes, value) > 0;
      default:
        throw new NotJudged(`Nothing is made of ${assertion.kind} alone.`);
    }
  }
}

/** The nodes that a member must be, by its name. */
export function memberNodes(
  { named, patterns, rest }: Extract<Assertion, { kind: "members" }>,
  name: string,
): Node[] {
  const own = named.get(name);
  const found = own === undefined ? [] : [own];
  for (const [pattern, node] of patterns) if (matchesName(pattern, name)) found.push(node);
  return found.length > 0 ? found : [rest];
}
