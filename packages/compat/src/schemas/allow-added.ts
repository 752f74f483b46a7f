import { isObject, member, setMember, tokensOf } from "../json/json.js";
import type { Place } from "../schema/place.js";

/** Properties that a version added, by the places of the version before that could not hold them. */
export type Added = readonly { readonly place: Place; readonly name: string }[];

/** A document of the version before as its readers take it: they leave properties that were added later. */
export function allowAdded(document: unknown, uri: string, added: Added): unknown {
  const here = added.filter(({ place }) => place.document === uri);
  if (here.length === 0) return document;
  const copy: unknown = structuredClone(document);
  for (const { place, name } of here) {
    let schema: unknown = copy;
    for (const token of tokensOf(place.pointer)) {
      schema = Array.isArray(schema)
        ? schema[Number(token)]
        : isObject(schema)
          ? member(schema, token)
          : undefined;
    }
    if (!isObject(schema)) continue;
    const properties = member(schema, "properties");
    if (isObject(properties)) setMember(properties, name, true);
    else setMember(schema, "properties", { [name]: true });
  }
  return copy;
}
