import type { IdempotencyStore, StoredAnswer } from "./idempotency.js";

const DAY = 24 * 60 * 60 * 1000;

interface Entry {
  readonly fingerprint: string;
  readonly since: number;
  answer?: StoredAnswer;
}

/**
 * Remembers answers in this process for 24 hours. For development and tests: it forgets when the
 * process ends, and knows nothing of other processes.
 */
export function memoryIdempotency(): IdempotencyStore<undefined> {
  const entries = new Map<string, Entry>();
  return {
    async begin({ operation, caller, key, fingerprint }) {
      forgetBefore(entries, Date.now() - DAY);
      const name = JSON.stringify([operation, caller, key]);
      const known = entries.get(name);
      if (known !== undefined) {
        if (known.fingerprint !== fingerprint) return { state: "reused" };
        return known.answer === undefined
          ? { state: "in-flight" }
          : { state: "answered", answer: known.answer };
      }
      const entry: Entry = { fingerprint, since: Date.now() };
      entries.set(name, entry);
      return {
        state: "new",
        tx: undefined,
        async finish(answer) {
          entry.answer = answer;
        },
        async abandon() {
          entries.delete(name);
        },
      };
    },
  };
}

/** A Map keeps the order of insertion: the oldest are first. */
function forgetBefore(entries: Map<string, Entry>, moment: number): void {
  for (const [name, { since, answer }] of entries) {
    if (since >= moment) return;
    if (answer !== undefined) entries.delete(name);
  }
}
