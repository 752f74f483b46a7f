import type { ServerOperation } from "../http/operation.js";
import type { StoredAnswer } from "./idempotency.js";

/**
 * What an implementation answered, ready to be kept and sent.
 * @param validate whether the body is checked by its validator
 * @throws TypeError for a status or a body that the operation does not have; its message holds no values
 */
export function readAnswer(
  operationId: string,
  { success }: ServerOperation,
  answer: unknown,
  validate: boolean,
): StoredAnswer {
  const wrong = (message: string) => new TypeError(`${operationId} answered ${message}`);
  if (typeof answer !== "object" || answer === null) throw wrong("nothing");
  const { status, body, headers = {} } = answer as Record<string, unknown>;
  const reader = typeof status === "number" ? success[status] : undefined;
  if (typeof status !== "number" || reader === undefined) {
    throw wrong("with a status that is not described");
  }
  const own = Object.entries(headers as Record<string, string>).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  );
  const typed = (type: string, text: string): StoredAnswer => ({
    status,
    headers: Object.fromEntries([["content-type", type], ...own]),
    body: text,
  });
  if (reader === null) return { status, headers: Object.fromEntries(own), body: null };
  if (typeof reader === "string") {
    if (typeof body !== "string") throw wrong(`${status} with a body that is no text`);
    return typed(reader.startsWith("text/") ? `${reader}; charset=utf-8` : reader, body);
  }
  const json = JSON.stringify(body);
  if (json === undefined) throw wrong(`${status} without a body`);
  // What is sent is what is checked: a Date is a string then.
  const checked = validate ? reader.safeParse(JSON.parse(json)) : undefined;
  if (checked?.success === false) {
    const places = checked.issues.map(({ pointer, code }) => `${pointer || "/"} ${code}`);
    throw wrong(`${status} with a body that is not valid: ${places.join(", ")}`);
  }
  return typed("application/json", json);
}
