import { type JsonSchema, walk } from "../../load/schema.js";

/** A schema in which every `$ref` is the id of another one. */
export interface Referring {
  readonly id: string;
  readonly schema: JsonSchema;
}

/** Types in the order in which they can be declared: each after those that it refers to. */
export interface TypeOrder<Type> {
  readonly types: readonly Type[];
  /** For each type that refers to itself, directly or through others, the number of its group. */
  readonly cycles: ReadonlyMap<string, number>;
}

/** Orders types by what they refer to (Tarjan's algorithm, which also finds the groups of a cycle). */
export function orderTypes<Type extends Referring>(types: readonly Type[]): TypeOrder<Type> {
  const byId = new Map(types.map((type) => [type.id, type]));
  const ordered: Type[] = [];
  const cycles = new Map<string, number>();
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: Type[] = [];
  const visit = (type: Type): number => {
    const own = index.size;
    index.set(type.id, own);
    let least = own;
    stack.push(type);
    let refersToItself = false;
    for (const { schema } of walk(type.schema)) {
      const target = typeof schema.$ref === "string" ? byId.get(schema.$ref) : undefined;
      if (target === undefined) continue;
      if (target === type) refersToItself = true;
      if (!index.has(target.id)) least = Math.min(least, visit(target));
      else if (stack.includes(target))
        least = Math.min(least, low.get(target.id) ?? index.get(target.id) ?? own);
    }
    low.set(type.id, least);
    if (least !== own) return least;
    const group = stack.splice(stack.indexOf(type));
    if (group.length > 1 || refersToItself) for (const { id } of group) cycles.set(id, own);
    ordered.push(...group);
    return least;
  };
  for (const type of types) if (!index.has(type.id)) visit(type);
  return { types: ordered, cycles };
}
