import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/**
 * Keeps what must be read again and that nobody may read in the database, such as a webhook's secret:
 * AES-256-GCM, with a key that lies beside the database and not in it. A copy of the database alone
 * gives nothing away.
 */
export interface Seal {
  seal(text: string): string;
  /** @throws Error for what was not sealed with this key, or was changed */
  open(sealed: string): string;
}

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
/** NIST SP 800-38D §8.2.2: a random nonce of 96 bits. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param path the file with the key, made where it is not there; a key for this process where it is left out */
export function sealIn(path: string | undefined): Seal {
  const key = path === undefined ? randomBytes(KEY_BYTES) : keyIn(path);
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const sealed = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(sealed).toString("base64");
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, "base64");
      const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
      cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const text = cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([text, cipher.final()]).toString("utf8");
    },
  };
}

function keyIn(path: string): Buffer {
  try {
    const key = readFileSync(path);
    if (key.length !== KEY_BYTES) throw new TypeError(`${path} is no key of ${KEY_BYTES} bytes`);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const key = randomBytes(KEY_BYTES);
  // Whole or not at all: what is sealed with half a key could not be read again.
  writeFileSync(`${path}.part`, key, { mode: 0o600 });
  const file = openSync(`${path}.part`, "r");
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.part`, path);
  return key;
}
