/** A query parameter's texts, in the order in which they were sent; `undefined` is one that cannot be decoded. */
export type Query = ReadonlyMap<string, readonly (string | undefined)[]>;

/**
 * A URL's query, decoded strictly: what `URLSearchParams` would replace by U+FFFD is told.
 * @param search `?a=1&b=2`, or empty
 */
export function parseQuery(search: string): Query {
  const query = new Map<string, (string | undefined)[]>();
  for (const pair of search.slice(1).split("&")) {
    if (pair === "") continue;
    const [name = "", ...value] = pair.split("=");
    const key = decode(name) ?? name;
    const values = query.get(key) ?? [];
    values.push(decode(value.join("=")));
    query.set(key, values);
  }
  return query;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
