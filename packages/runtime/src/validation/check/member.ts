/** A member of a record under a name that every object inherits something by: `constructor`. */
export function member(record: { readonly [name: string]: unknown }, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
