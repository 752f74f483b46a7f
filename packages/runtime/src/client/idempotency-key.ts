/**
 * A new key for a write. Browsers have `randomUUID` on secure pages only, and an intranet's page may
 * not be one; sixteen random numbers serve as well.
 */
export function idempotencyKey(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint8Array(16)).join("-");
}
