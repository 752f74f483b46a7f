/** A folder's data cannot be used; the message says why and what to do. */
export class KeptDataError extends Error {
  override readonly name: string = "KeptDataError";
}

/** The folder's borough was made from another seed than is asked for. */
export class OtherSeedError extends KeptDataError {
  override readonly name = "OtherSeedError";
}
