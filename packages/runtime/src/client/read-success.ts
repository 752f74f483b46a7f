import type { ClientOperation } from "../http/operation.js";
import { InvalidResponseError } from "./errors.js";

/**
 * The body of a 2xx answer, validated.
 * @throws InvalidResponseError for a status, a media type or a body that the operation does not have
 */
export function successBody(
  operationId: string,
  { success }: ClientOperation,
  { status, headers }: Response,
  bytes: Uint8Array,
): unknown {
  const invalid = (message: string, issues?: InvalidResponseError["issues"]) =>
    new InvalidResponseError(
      operationId,
      `the answer (${status}) ${message}`,
      status,
      headers.get("x-request-id") ?? undefined,
      issues,
    );
  const reader = success[status];
  if (reader === undefined) throw invalid("has a status that is not described");
  if (reader === null) return undefined;
  if (typeof reader === "string" && !reader.startsWith("text/")) {
    return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: reader });
  }
  const text = new TextDecoder().decode(bytes);
  if (typeof reader === "string") return text;
  if (text === "") throw invalid("is empty");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const type = headers.get("content-type") ?? "of no media type";
    throw invalid(
      /^application\/([^;]*\+)?json\b/i.test(type)
        ? "is broken JSON"
        : `is not JSON but ${type.slice(0, 100)}`,
    );
  }
  const checked = reader.safeParse(value);
  if (checked.success) return checked.data;
  const places = checked.issues.map(({ pointer, code }) => ` ${pointer || "/"} ${code}`);
  throw invalid(`is not valid:${places.join(",").slice(0, 500)}`, checked.issues);
}
