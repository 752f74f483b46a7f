import { canonicalJson } from "./canonical-json.js";
import type { IdempotencyStore, StoredAnswer } from "./idempotency.js";
import { namedMistake } from "./mistakes.js";
import { ProblemReply } from "./problem-reply.js";
import { sha256 } from "./sha256.js";

const HEADER = "Idempotency-Key";

/**
 * The request's `Idempotency-Key`.
 * @throws ProblemReply 400 `missing-idempotency-key`, or `invalid-parameter` for one that is no key
 */
export function readIdempotencyKey(headers: Headers): string {
  const key = headers.get(HEADER) ?? "";
  if (/^[!-~]{1,255}$/.test(key)) return key;
  const code = key === "" ? "missing" : "wrong-format";
  const message = `Send an ${HEADER} of 1 to 255 visible characters, such as a UUID`;
  throw new ProblemReply(400, key === "" ? "missing-idempotency-key" : "invalid-parameter", {
    errors: [namedMistake("header", HEADER, { code, message })],
  });
}

/** A write and its key. */
export interface KeyedWrite {
  readonly operation: string;
  readonly caller: string;
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** Parameters and body. */
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * Runs a write once for its key. A 2xx answer is kept; a problem or an error that is thrown is not, so
 * that the same key can be tried again.
 * @throws ProblemReply 409 `idempotency-key-in-flight`, 422 `idempotency-key-reused`; what `run` throws
 */
export async function once<Tx>(
  store: IdempotencyStore<Tx>,
  { operation, caller, key, method, path, args }: KeyedWrite,
  run: (tx: Tx) => Promise<StoredAnswer>,
  onError: (error: unknown) => void,
): Promise<StoredAnswer> {
  const fingerprint = await sha256(`${method}\n${path}\n${canonicalJson(await withDigest(args))}`);
  const attempt = await store.begin({ operation, caller, key, fingerprint });
  if (attempt.state === "answered") return attempt.answer;
  if (attempt.state === "in-flight") {
    throw new ProblemReply(409, "idempotency-key-in-flight", {
      detail: "Wait, then send the same request again with the same key.",
      retryAfter: attempt.retryAfter ?? 1,
    });
  }
  if (attempt.state === "reused") {
    const message = "Make a new key for a new request";
    throw new ProblemReply(422, "idempotency-key-reused", {
      detail: `${message}.`,
      errors: [namedMistake("header", HEADER, { code: "reused", message })],
    });
  }
  try {
    const answer = await run(attempt.tx);
    await attempt.finish(answer);
    return answer;
  } catch (error) {
    try {
      await attempt.abandon();
    } catch (second) {
      onError(second);
    }
    throw error;
  }
}

/** The arguments, with a file's bytes told by their digest. */
async function withDigest(args: KeyedWrite["args"]): Promise<unknown> {
  const { file, ...fields } = (args.body ?? {}) as { readonly file?: unknown };
  if (!(file instanceof File)) return args;
  const { name, type } = file;
  const digest = await sha256(await file.arrayBuffer());
  return { ...args, body: { ...fields, file: { name, type, digest } } };
}
