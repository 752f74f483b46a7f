import { type Explanation, NAME, refuse } from "./explanation.js";
import { orList } from "./label.js";

const names: { readonly [type: string]: string } = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

/** Notes that a value has none of the types of `type`. */
export function refuseType(about: Explanation, ...types: string[]): void {
  refuse(
    about,
    "wrong-type",
    "type",
    `${NAME} must be ${orList(types.map((type) => names[type] ?? type))}`,
    types.length > 1 ? types : types[0],
  );
}
