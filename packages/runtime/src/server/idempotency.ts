/** An answer in a form that can be kept. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What a store is told of a write. */
export interface IdempotencyRequest {
  /** The `operationId`. */
  readonly operation: string;
  /** The caller's id, or `anonymous`. Keys of two callers have nothing to do with each other. */
  readonly caller: string;
  /** The `Idempotency-Key`: 1 to 255 visible characters. */
  readonly key: string;
  /** SHA-256 (hex) of what is asked for: two requests with the same one ask for the same. */
  readonly fingerprint: string;
}

/** What a store knows of a key. */
export type IdempotencyAttempt<Tx> =
  | {
      /** Nobody used the key: the operation runs now. */
      readonly state: "new";
      /** The transaction that the operation writes in, where the store opens one. */
      readonly tx: Tx;
      /** Keeps a 2xx answer, together with what was written in `tx`. */
      finish(answer: StoredAnswer): Promise<void>;
      /** Forgets the key and undoes what was written in `tx`. Called too when `finish` fails. */
      abandon(): Promise<void>;
    }
  | { readonly state: "answered"; readonly answer: StoredAnswer }
  /** The first request is not answered yet; `retryAfter` in seconds, default 1. */
  | { readonly state: "in-flight"; readonly retryAfter?: number }
  /** The key was used with another fingerprint. */
  | { readonly state: "reused" };

/**
 * Remembers the answers of writes by their `Idempotency-Key`, for 24 hours at least
 * (draft-ietf-httpapi-idempotency-key-header). A store that opens a transaction keeps an answer and
 * its effect together, or neither.
 */
export interface IdempotencyStore<Tx> {
  /** Takes a key, or says who has it. Of two calls at once one is `new`. */
  begin(request: IdempotencyRequest): Promise<IdempotencyAttempt<Tx>>;
}
