import { dependentNames } from "../schema/parsed.js";
import type { Pair } from "./pair.js";
import { shown } from "./shown.js";

/** `dependentRequired`, which draft-07 has in `dependencies`. */
export function compareDependentRequired(pair: Pair): void {
  const [had, has] = [dependentNames(pair.before), dependentNames(pair.after)];
  for (const name of new Set([...had.keys(), ...has.keys()])) {
    const [a, b] = [had.get(name) ?? [], has.get(name) ?? []];
    const parts = pair.parts(["dependentRequired", "dependencies"]);
    const come = b.filter((other) => !a.includes(other));
    const gone = a.filter((other) => !b.includes(other));
    const said = { keyword: "dependentRequired", token: name, parts };
    if (come.length > 0)
      pair.edit("dependent-required-added", `must have ${shown(come)} beside ${name}`, said);
    if (gone.length > 0)
      pair.edit("dependent-required-removed", `may leave ${shown(gone)} out beside ${name}`, said);
  }
}
