import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Caller } from "@localo/runtime/server";
import type { SandboxKey } from "../council.js";
import { insertAll, type Queryable } from "./database.js";

/** The sandbox's keys. They stand on its first page, and open nothing real. */
export const sandboxKeys: readonly (SandboxKey & { readonly seesAll: boolean })[] = [
  {
    key: "sandbox-officer-key",
    id: "officer",
    scopes: [
      ...["waste:read", "waste:write", "waste:resident", "waste:officer"],
      ...["planning:read", "planning:write", "planning:private", "planning:officer"],
      ...["council-tax:read", "council-tax:write", "council-tax:resident"],
    ],
    description:
      "An officer in the contact centre: sees and does everything but what suppliers do.",
    seesAll: true,
  },
  {
    key: "sandbox-resident-key",
    id: "resident",
    scopes: [
      ...["waste:read", "waste:write", "waste:resident"],
      ...["planning:read", "planning:write"],
      ...["council-tax:read", "council-tax:write", "council-tax:resident"],
    ],
    description:
      "An app in which residents have signed in: sees what households have, and the submissions that it sent itself.",
    seesAll: false,
  },
  {
    key: "sandbox-form-key",
    id: "form",
    scopes: ["waste:write", "planning:write", "council-tax:write"],
    description: "A form on the council's website: sends reports, and sees nothing of households.",
    seesAll: false,
  },
  {
    key: "sandbox-supplier-key",
    id: "supplier",
    scopes: ["waste:read", "waste:supplier", "planning:supplier", "council-tax:supplier"],
    description:
      "A supplier's back office: sends events, visits and service points, and sees all submissions but those about health. Of a household it sees what anyone may.",
    seesAll: true,
  },
];

/** Writes the keys, as salted hashes. */
export async function writeKeys(db: Queryable): Promise<void> {
  const rows = sandboxKeys.map(({ id, key, scopes, seesAll }) => {
    const salt = randomBytes(16).toString("hex");
    return { name: id, salt, hash: hashOf(key, salt), scopes, sees_all: seesAll };
  });
  await insertAll(db, "api_key", rows);
}

interface KeyRow {
  readonly name: string;
  readonly salt: string;
  readonly hash: string;
  readonly scopes: string[];
}

/**
 * Reads the keys, and tells who has one. Nothing changes them while the council is open, so that a
 * request need not wait for a write that is under way to be told that it is.
 */
export async function readKeys(db: Queryable): Promise<(key: string) => Caller | undefined> {
  const { rows } = await db.query<KeyRow>("SELECT name, salt, hash, scopes FROM api_key");
  return (key) => {
    const found = rows.find(({ hash, salt }) =>
      timingSafeEqual(Buffer.from(hash, "hex"), Buffer.from(hashOf(key, salt), "hex")),
    );
    return found && { id: found.name, scopes: found.scopes };
  };
}

/** RFC 6750 §2.1: the scheme in any case, then the key. */
export function bearerKey(request: Request): string | undefined {
  return /^Bearer +([\w\-.~+/]+=*) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
}

// A key of full length is no password: a fast hash with a salt keeps what leaks from being used.
function hashOf(key: string, salt: string): string {
  return createHash("sha256").update(salt).update(key).digest("hex");
}
