/**
 * An own member of a record, whatever its name. Records inherit from `Object.prototype` at most, which
 * has functions and itself (`__proto__`): anything else is the record's own.
 */
export function member(record: { readonly [name: string]: unknown }, name: string): unknown {
  const value = record[name];
  return (typeof value !== "function" && value !== Object.prototype) || Object.hasOwn(record, name)
    ? value
    : undefined;
}
