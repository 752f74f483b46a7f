import type { Schema } from "../typescript/to-draft-2020.js";
import { type NotJson, WIRE } from "../typescript/wire.js";
import type { CoreType } from "./core-type.js";
import { camelCase } from "./names.js";

/** How the description of what is left open begins: `localo lint` takes none that does. */
export const DECIDE = "Decide: ";

/** A property of a draft, and what it was drafted from. */
export interface Drafted {
  /** What the TypeScript type calls it. */
  readonly called: string;
  readonly given: Schema;
  /** What `given` refers to, or is. */
  readonly schema: Schema;
  readonly part: Schema;
  readonly core: CoreType | undefined;
  readonly isRequired: boolean;
}

/** The description of a property in a draft: what a person has to decide. */
export function questions({ called, given, schema, part, core, isRequired }: Drafted): string {
  const name = camelCase(called);
  const text = given.description ?? schema.description;
  const asks = [
    typeof text === "string"
      ? `is this right: "${text.replaceAll(/\s+/g, " ")}"`
      : `say what ${name} is`,
    core !== undefined && `is it what core calls ${core.title}`,
    part.type === "object" && "should this object be a schema of its own",
    name !== called && `is ${name} a good name for what the TypeScript type calls ${called}`,
    schema[WIRE] === "Date" && "is it a day or a moment",
    WIRE in schema &&
      schema[WIRE] !== "Date" &&
      `what is sent for a ${String(schema[WIRE] as NotJson)}`,
    "is it about a person (x-localo-sensitivity)",
  ].filter((ask) => ask !== false);
  return `${DECIDE}${asks.join("; ")}?${isRequired ? "" : " Absent where: say when it is."}`;
}
