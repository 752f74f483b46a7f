import { inPlace } from "../load/schema.js";
import type { ModelType } from "../model/model.js";

/**
 * A way from a schema back to itself that never steps into a member, so that a check would never end
 * (JSON Schema Core §9.4.1): the `$id`s on it, or `undefined`.
 */
export function endlessWay(types: readonly ModelType[]): string[] | undefined {
  const byId = new Map(types.map((type) => [type.id, type]));
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (id: string): string[] | undefined => {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id];
    const type = byId.get(id);
    if (type === undefined || done.has(id)) return undefined;
    way.push(id);
    for (const { $ref } of inPlace(type.schema)) {
      const found = typeof $ref === "string" ? visit($ref) : undefined;
      if (found !== undefined) return found;
    }
    way.pop();
    done.add(id);
    return undefined;
  };
  for (const { id } of types) {
    const found = visit(id);
    if (found !== undefined) return found;
  }
  return undefined;
}
