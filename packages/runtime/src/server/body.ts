import type { ServerOperation } from "../http/operation.js";
import { utf8 } from "../http/utf8.js";
import { mediaTypeParameters, readBodyBytes, unsupported } from "./body-bytes.js";
import { invalidBody } from "./mistakes.js";
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
  const bytes = await readBodyBytes(request, maxBytes, {
    tooLarge: () =>
      new ProblemReply(413, "body-too-large", { detail: `A body may have ${maxBytes} bytes.` }),
    cutShort: () => malformed("The body ended before it was complete."),
  });
  if (bytes.length === 0 && !rules.required) return undefined;
  checkMediaType(request.headers, rules.mediaType);
  const checked = rules.validator.safeParse(parse(textOf(bytes)));
  if (checked.success) return checked.data;
  throw invalidBody(checked.issues, version);
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8(bytes);
  } catch {
    throw malformed("The body is not UTF-8.");
  }
}

function checkMediaType(headers: Headers, expected: string): void {
  const parameters = mediaTypeParameters(headers, expected);
  const charset = parameters.find((text) => text.startsWith("charset="));
  if (!/^(charset="?utf-8"?)?$/.test(charset ?? "")) {
    throw unsupported(`Send the body as ${expected}, in UTF-8.`);
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
