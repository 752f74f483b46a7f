import { nearestName } from "@localo/compiler";
import { advice, type NotJson } from "../typescript/wire.js";
import type { Reason } from "./answer.js";
import type { Direction } from "./compare-types.js";
import { describe } from "./describe.js";
import { isSchema } from "./document.js";
import { beyondTypes } from "./expressible.js";
import type { Part } from "./within.js";

/** What people are told, with what to do. */

/** A property that only the type has, and that may be left out. */
export function absent(name: string, known: readonly string[]): Reason {
  const near = nearestName(name, known);
  const hint = near === undefined ? "" : ` Did you mean ${near}?`;
  return { message: `The standard has no such property: it may never come.${hint}` };
}

/** Properties of any name, where only known ones are taken. */
export const anyName: Reason = {
  message: "The type allows properties of any name, and the standard takes those that it knows.",
};

/** Properties of any name that must be of a kind, where later ones may be of another. */
export const later: Reason = {
  message: "Later versions of the standard may answer more properties, of any kind.",
};

/** A part of the type that is not JSON. */
export function notJson(kind: NotJson, witness: Reason["witness"]): Reason {
  return withWitness(advice[kind], witness);
}

/** A property that the standard would refuse. */
export function unknown(name: string, known: readonly string[]): Reason {
  const near = nearestName(name, known);
  const hint = near === undefined ? "Leave it out." : `Did you mean ${near}?`;
  return {
    message: `The standard has no such property, and refuses what it does not know. ${hint}`,
  };
}

/**
 * A property that one side always has, and the other may lack.
 * @param isThere the other side has it at times
 */
export function missing(direction: Direction, isThere: boolean): Reason {
  if (direction === "input") {
    return {
      message: isThere
        ? "The standard requires it, and the type may leave it out. Take away the ? or undefined."
        : "The standard requires it, and the type has no such property. Add it.",
    };
  }
  return {
    message: isThere
      ? "The standard may leave it out, and the type says that it is always there. Make it optional."
      : "The standard has no such property, and the type says that it is always there. Take it away.",
  };
}

/** What the standard asks for that a type cannot say. */
export function unchecked(standard: unknown, witness?: Reason["witness"]): Reason {
  const asks = isSchema(standard) ? beyondTypes(standard) : [];
  const what = asks.length === 0 ? "more than that" : asks.join(", ");
  return withWitness(`The standard also asks for: ${what}.`, witness);
}

/** Two parts of which the one is not in the other. */
export function incompatible(
  direction: Direction,
  sub: Part,
  sup: Part,
  witness: Reason["witness"],
): Reason[] {
  const [one, other] = [sub, sup].map(({ schema, document }) => describe(schema, document));
  if (direction === "input")
    return [withWitness(`The type is ${one}, and the standard takes ${other}.`, witness)];
  const found = withWitness(`The standard answers ${one}, and the type is ${other}.`, witness);
  if (!isSchema(sub.schema) || !("x-localo-list" in sub.schema)) return [found];
  const hint = "New codes may be added to this list at any time: allow them with | (string & {}).";
  return [found, { message: hint }];
}

function withWitness(message: string, witness: Reason["witness"]): Reason {
  return { message, ...(witness === undefined ? {} : { witness }) };
}
