/**
 * A new key for a write. Browsers have `randomUUID` on secure pages only, and an intranet's page may
 * not be one; random bytes serve as well.
 */
export function idempotencyKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
