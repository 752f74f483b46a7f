/**
 * Whether a record has no members beside those that were found in it. A member that is `undefined`
 * counts as absent, as it is in JSON.
 * @param found how many were
 */
export function hasNoOther(record: { readonly [name: string]: unknown }, found: number): boolean {
  let count = 0;
  for (const _ in record) count++;
  return (
    count === found || Object.values(record).filter((item) => item !== undefined).length === found
  );
}
