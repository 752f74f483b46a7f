import { namesOf } from "../schema/parsed.js";
import type { Pair, Parts, Side } from "./pair.js";

/** `required`. */
export function compareRequired(pair: Pair): void {
  const [had, has] = [namesOf(pair.before, "required"), namesOf(pair.after, "required")];
  for (const name of has.filter((other) => !had.includes(other))) {
    pair.edit("required-added", `must now have ${JSON.stringify(name)}`, {
      keyword: "required",
      parts: partsOf(pair, name, "after"),
    });
  }
  for (const name of had.filter((other) => !has.includes(other))) {
    pair.edit("required-removed", `may leave ${JSON.stringify(name)} out`, {
      keyword: "required",
      parts: partsOf(pair, name, "before"),
    });
  }
}

/** One name alone, on the side that requires it. */
function partsOf({ relation: { make } }: Pair, name: string, side: Side): Parts {
  const required = make.node(
    [make.assertion({ kind: "required", name }, JSON.stringify(name))],
    undefined,
  );
  return side === "after"
    ? { before: make.anything, after: required }
    : { before: required, after: make.anything };
}
