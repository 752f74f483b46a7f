import type { Node } from "../proof/node.js";
import { namesOf } from "../schema/parsed.js";
import { inside } from "./context.js";
import type { Pair, Parts, Side } from "./pair.js";

/** `properties`. */
export function compareProperties(pair: Pair): void {
  const { before, after, context, relation } = pair;
  const [had, has] = [before.maps.get("properties"), after.maps.get("properties")];
  for (const name of new Set([...(had?.keys() ?? []), ...(has?.keys() ?? [])])) {
    const [a, b] = [had?.get(name), has?.get(name)];
    if (a !== undefined && b !== undefined) {
      const { whole } = context;
      const wrap =
        whole === undefined ? undefined : (part: Node) => whole(relation.make.property(name, part));
      pair.walk.compare(a, b, inside(context, name, wrap));
    } else if (b !== undefined) propertyAdded(pair, name);
    else propertyRemoved(pair, name);
  }
}

function propertyAdded(pair: Pair, name: string): void {
  const isClosed = othersNode(pair, name, "before") === pair.relation.make.nothing;
  const optional = !namesOf(pair.after, "required").includes(name);
  const said = { keyword: "properties", token: name, parts: memberParts(pair, name) };
  if (isClosed) {
    pair.edit("property-added-to-closed", `can also have ${JSON.stringify(name)}`, {
      ...said,
      ...(optional ? { addedOptional: { place: pair.before.place, name } } : {}),
    });
  } else {
    pair.edit("property-added-to-open", `now says what ${JSON.stringify(name)} is`, {
      ...said,
      decided: true,
    });
  }
}

function propertyRemoved(pair: Pair, name: string): void {
  const isClosed = othersNode(pair, name, "after") === pair.relation.make.nothing;
  const optional = !namesOf(pair.before, "required").includes(name);
  const said = { keyword: "properties", token: name, parts: memberParts(pair, name) };
  if (isClosed) {
    pair.edit("property-removed-from-closed", `can no longer have ${JSON.stringify(name)}`, said);
  } else {
    pair.edit("property-removed-from-open", `no longer says what ${JSON.stringify(name)} is`, {
      ...said,
      decided: true,
      ...(optional ? { removedOptional: true } : {}),
    });
  }
}

/** What a member of a name must be that `properties` does not tell of. */
function othersNode(pair: Pair, name: string, side: Side): Node {
  const node = pair.partOf(side, ["patternProperties", "additionalProperties"]);
  const members = node.assertions.find(({ kind }) => kind === "members");
  if (members?.kind !== "members") return pair.relation.make.anything;
  const matching = members.patterns.filter(([pattern]) => new RegExp(pattern, "u").test(name));
  return matching.length > 0 ? (matching[0]?.[1] ?? members.rest) : members.rest;
}

/** One property and what stands in its place where it is not described. */
function memberParts(pair: Pair, name: string): Parts {
  const { relation } = pair;
  const one = (side: Side) => {
    const place = pair[side].maps.get("properties")?.get(name);
    const node = place === undefined ? othersNode(pair, name, side) : relation[side].node(place);
    return relation.make.property(name, node);
  };
  return { before: one("before"), after: one("after") };
}
