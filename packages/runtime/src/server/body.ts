import type { ServerOperation } from "../http/operation.js";
import { readBytes } from "../http/read-bytes.js";
import { bodyMistake, MAX_MISTAKES } from "./mistakes.js";
import { isTooDeep, MAX_DEPTH } from "./nesting.js";
import { ProblemReply } from "./problem-reply.js";

type BodyRules = NonNullable<ServerOperation["body"]>;

/**
 * A request's JSON body, validated.
 * @param version sent with unknown properties, so that a newer client knows why: `waste/1.3.0`
 * @returns `undefined` where there is no body and need not be
 * @throws ProblemReply 400 `malformed-json` or `too-deep`, 413, 415, 422 `invalid-body`
 */
export async function readBody(
  request: Request,
  rules: BodyRules,
  maxBytes: number,
  version: string,
): Promise<unknown> {
  const text = await readText(request, maxBytes);
  if (text === "" && !rules.required) return undefined;
  checkMediaType(request.headers, rules.mediaType);
  const checked = rules.validator.safeParse(parse(text));
  if (checked.success) return checked.data;
  const { issues } = checked;
  // No more are looked for.
  const least = issues.length < MAX_MISTAKES ? "" : "at least ";
  throw new ProblemReply(422, "invalid-body", {
    detail:
      issues.length === 1
        ? "There is 1 mistake in the body."
        : `There are ${least}${issues.length} mistakes in the body.`,
    errors: issues.map(bodyMistake),
    ...(issues.some(({ code }) => code === "unknown-property") ? { serverVersion: version } : {}),
  });
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = () =>
    new ProblemReply(413, "body-too-large", { detail: `A body may have ${maxBytes} bytes.` });
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge();
  if (request.bodyUsed)
    throw new TypeError("Something read the request's body before the handler.");
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readBytes(request, maxBytes, request.signal);
  } catch {
    throw malformed("The body ended before it was complete.");
  }
  if (bytes === undefined) throw tooLarge();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("The body is not UTF-8.");
  }
}

function checkMediaType(headers: Headers, expected: string): void {
  const refuse = (detail: string) => new ProblemReply(415, "unsupported-media-type", { detail });
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith("charset="));
  if (type.trim() !== expected || !/^(charset="?utf-8"?)?$/.test(charset ?? "")) {
    throw refuse(`Send the body as ${expected}, in UTF-8.`);
  }
  if ((headers.get("content-encoding") ?? "identity") !== "identity") {
    throw refuse("Send the body without a Content-Encoding.");
  }
}

function parse(text: string): unknown {
  if (isTooDeep(text)) {
    throw new ProblemReply(400, "too-deep", {
      detail: `A body may be nested ${MAX_DEPTH} levels deep.`,
    });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // The message itself may quote the body, which is about people.
    const place = /at position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw malformed(
      place === undefined
        ? "Send one complete JSON value in UTF-8."
        : `It cannot be read from character ${Number(place) + 1} on.`,
    );
  }
}

function malformed(detail: string): ProblemReply {
  return new ProblemReply(400, "malformed-json", { detail });
}
