import type { Answers } from "../http/operation.js";
import { utf8 } from "../http/utf8.js";
import { InvalidResponseError } from "./errors.js";

/**
 * The body of a 2xx answer, validated.
 * @throws InvalidResponseError for a status, a media type or a body that the operation does not have
 */
export function successBody(
  operationId: string,
  answers: Answers,
  response: Response,
  bytes: Uint8Array,
): unknown {
  const invalid = (message: string, issues?: InvalidResponseError["issues"]) =>
    new InvalidResponseError(operationId, response, message, issues);
  const reader = answers[response.status];
  if (reader === undefined) throw invalid("is not described");
  if (reader === null) return undefined;
  if (typeof reader === "string" && !reader.startsWith("text/")) {
    return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: reader });
  }
  let value: unknown;
  try {
    const text = utf8(bytes);
    if (typeof reader === "string") return text;
    value = JSON.parse(text);
  } catch {
    const type = response.headers.get("content-type") ?? "no type";
    throw invalid(`cannot be read: ${bytes.length} bytes of ${type}`);
  }
  const checked = reader.safeParse(value);
  if (checked.success) return checked.data;
  const places = checked.issues.map(({ pointer, code }) => ` ${pointer || "/"} ${code}`);
  throw invalid(`is not valid:${places}`, checked.issues);
}
