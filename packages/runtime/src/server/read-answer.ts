import type { ServerOperation } from "../http/operation.js";
import { AnswerError } from "./answer-error.js";
import type { StoredAnswer } from "./idempotency.js";

/** An answer as it is sent: a file is read only while it goes out. */
export interface Served extends Omit<StoredAnswer, "body"> {
  readonly body: string | Blob | null;
}

/**
 * What a browser must not do with what somebody uploaded: show it, run it, or guess what it is. An
 * implementation names the file (`content-disposition: attachment; filename*=…`), and no more.
 */
const AS_FILE = { "x-content-type-options": "nosniff", "content-security-policy": "sandbox" };

/**
 * An answer that can be kept.
 * @throws AnswerError for a file: what is kept is text
 */
export function storable(operationId: string, { status, headers, body }: Served): StoredAnswer {
  if (body instanceof Blob)
    throw new AnswerError(`${operationId} keeps its answers: none is a file`);
  return { status, headers, body };
}

/**
 * What an implementation answered, ready to be kept and sent.
 * @param validate whether the body is checked by its validator
 * @throws AnswerError for a status or a body that the operation does not have; its message holds no values
 */
export function readAnswer(
  operationId: string,
  { success }: ServerOperation,
  answer: unknown,
  validate: boolean,
): Served {
  const wrong = (message: string) => new AnswerError(`${operationId} answered ${message}`);
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
  if (typeof reader === "string" && !reader.startsWith("text/")) {
    if (!(body instanceof Blob)) throw wrong(`${status} with a body that is no Blob`);
    const disposition = { "content-disposition": "attachment", ...Object.fromEntries(own) };
    if (!/^attachment\b/i.test(disposition["content-disposition"]))
      throw wrong(`${status} with a file to be shown and not to be saved`);
    return {
      status,
      headers: { ...disposition, ...AS_FILE, "content-type": reader },
      body,
    };
  }
  if (typeof reader === "string") {
    if (typeof body !== "string") throw wrong(`${status} with a body that is no text`);
    return typed(`${reader}; charset=utf-8`, body);
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
