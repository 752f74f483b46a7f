import { createHash, randomBytes } from "node:crypto";

const BYTES = 32;

/** A token that nobody guesses: 256 random bits in base64url. */
export function newToken(): string {
  return randomBytes(BYTES).toString("base64url");
}

/**
 * What is kept of a token, and looked for. It is no password, so that a fast hash without a salt keeps
 * what leaks from being used, and who compares hashes tells nothing of tokens by the time that it takes.
 */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
