/** Stands for an operation that this council does not offer: 501, and left out of its description. */
export const notImplemented: unique symbol = Symbol.for("localo.not-implemented");
