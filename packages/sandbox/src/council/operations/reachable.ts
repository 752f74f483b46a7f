import { ProblemReply } from "@localo/runtime/server";
import { unreachable } from "../rules/unreachable.js";

/** Operations that take no body of someone who could not be reached as they would rather be. */
export function reachable<Operations extends object>(operations: Operations): Operations {
  const checked = Object.entries(operations).map(([id, operation]) => [
    id,
    async (args: { readonly body?: unknown }, context: unknown) => {
      const pointer = unreachable(args.body);
      if (pointer !== undefined) throw missing(pointer);
      return operation(args, context);
    },
  ]);
  return Object.fromEntries(checked) as Operations;
}

/** As a validator says it, where a schema asks for a member. */
function missing(pointer: string): ProblemReply {
  const name = pointer.slice(pointer.lastIndexOf("/") + 1);
  const detail = `Enter ${WORDS[name] ?? name}, or choose another way to be reached`;
  return new ProblemReply(422, "invalid-body", {
    detail: "There is 1 mistake in the body.",
    errors: [{ in: "body", pointer: `#${pointer}`, code: "missing", detail }],
  });
}

const WORDS: Readonly<Record<string, string>> = {
  email: "an email address",
  phone: "a phone number",
  address: "an address",
};
