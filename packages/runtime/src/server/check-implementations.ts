import type { ServerOperation } from "../http/operation.js";
import { notImplemented } from "./not-implemented.js";

/** An implementation, whichever operation's it is. */
export type AnyImplementation = (args: object, context: object) => unknown;

/** By `operationId`; `undefined` is not implemented. Members of a class keep their `this`. */
export type Implementations = ReadonlyMap<string, AnyImplementation | undefined>;

/**
 * What is wrong with a service shows when it starts, not in an answer.
 * @throws TypeError for an operation that is missing, that nobody could call, or that needs a store
 */
export function checkImplementations(
  table: Readonly<Record<string, ServerOperation>>,
  operations: object,
  hasStore: boolean,
): Implementations {
  const given = operations as Readonly<Record<string, unknown>>;
  const found = new Map<string, AnyImplementation | undefined>();
  for (const [id, { idempotent, security }] of Object.entries(table)) {
    const implementation = given[id];
    if (implementation === notImplemented) {
      found.set(id, undefined);
      continue;
    }
    if (typeof implementation !== "function") {
      throw new TypeError(`${id} is neither a function nor notImplemented.`);
    }
    if (security.length === 0) {
      throw new TypeError(`${id} says not who may call it: anyone is \`security: [{}]\`.`);
    }
    if (idempotent && !hasStore) {
      throw new TypeError(`${id} takes an Idempotency-Key: give options.idempotency.`);
    }
    found.set(id, (args, context) => implementation.call(operations, args, context));
  }
  return found;
}
