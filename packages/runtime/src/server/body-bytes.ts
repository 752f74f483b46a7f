import { readBytes } from "../http/read-bytes.js";
import { ProblemReply } from "./problem-reply.js";

/**
 * A request's body, read as it comes and given up as soon as it is too large.
 * @param refusals what to throw for one that is too large, and for one that ends too soon
 * @throws TypeError where something has read the body before
 */
export async function readBodyBytes(
  request: Request,
  maxBytes: number,
  refusals: { readonly tooLarge: () => ProblemReply; readonly cutShort: () => ProblemReply },
): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > maxBytes) throw refusals.tooLarge();
  if (request.bodyUsed)
    throw new TypeError("Something read the request's body before the handler.");
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readBytes(request, maxBytes, request.signal);
  } catch {
    throw refusals.cutShort();
  }
  if (bytes === undefined) throw refusals.tooLarge();
  return bytes;
}

/**
 * The parameters of a request's media type, in small letters: `charset=utf-8`.
 * @throws ProblemReply 415 for another media type, or a body that is encoded
 */
export function mediaTypeParameters(headers: Headers, expected: string): string[] {
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  if (type.trim() !== expected) throw unsupported(`Send the body as ${expected}.`);
  if ((headers.get("content-encoding") ?? "identity") !== "identity") {
    throw unsupported("Send the body without a Content-Encoding.");
  }
  return parameters.map((text) => text.trim());
}

/** A problem 415. */
export function unsupported(detail: string): ProblemReply {
  return new ProblemReply(415, "unsupported-media-type", { detail });
}
