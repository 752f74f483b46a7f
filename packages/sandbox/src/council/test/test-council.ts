import { randomUUID } from "node:crypto";
import { createWasteHandler, type Handler } from "@localo/waste/server";
import { afterAll, beforeAll } from "vitest";
import type { Council, CouncilOptions } from "../council.js";
import { openCouncil } from "../open-council.js";

/** An afternoon in November: a Tuesday, with garden waste still in season. */
export const TUESDAY = "2026-11-24T16:30:00Z";

/** Who asks. */
export type Asker = "officer" | "resident" | "form" | "supplier" | "nobody";

/** What came back. */
export interface Answer {
  readonly status: number;
  // A test reads what it expects; anything else fails it.
  // biome-ignore lint/suspicious/noExplicitAny: the assertions are the check
  readonly body: any;
  readonly headers: Headers;
}

/** A council in memory for the tests of one file, behind its real handler, with a clock to set. */
export interface TestCouncil {
  council(): Council;
  /** Sets the council's clock. */
  at(moment: string): void;
  get(path: string, asker?: Asker): Promise<Answer>;
  delete(path: string, asker?: Asker): Promise<Answer>;
  /** Sends a form with a file. */
  upload(form: FormData, asker?: Asker, idempotencyKey?: string): Promise<Answer>;
  post(path: string, body: unknown, asker?: Asker, idempotencyKey?: string): Promise<Answer>;
  patch(path: string, body: unknown, asker?: Asker): Promise<Answer>;
  put(path: string, body: unknown, asker?: Asker): Promise<Answer>;
  /** What the handler reported as its own mistakes. */
  readonly errors: unknown[];
}

/** Opens one before the tests of a file, and closes it after them. */
export function testCouncil(options: CouncilOptions = {}): TestCouncil {
  let open: { council: Council; handler: Handler } | undefined;
  let now = new Date(TUESDAY);
  const errors: unknown[] = [];
  const get = () => {
    if (open === undefined) throw new Error("The council is not open yet");
    return open;
  };
  beforeAll(async () => {
    const council = await openCouncil({ now: () => now, ...options });
    const { idempotency, operations } = council;
    const onError = (error: unknown) => errors.push(error);
    const authorise = (request: Request) => council.authorise(request);
    const handler = createWasteHandler(operations.waste, { authorise, idempotency, onError });
    open = { council, handler };
  });
  afterAll(() => open?.council.close());
  const send = (
    method: string,
    path: string,
    body: unknown,
    asker: Asker,
    key: string = randomUUID(),
  ) =>
    ask(path, asker, {
      method,
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", "idempotency-key": key },
    });
  const ask = async (path: string, asker: Asker, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (asker !== "nobody") headers.set("authorization", `Bearer sandbox-${asker}-key`);
    const request = new Request(`http://council.example/waste/v1${path}`, { ...init, headers });
    const response = await get().handler(request);
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json");
    return {
      status: response.status,
      body: json ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  return {
    council: () => get().council,
    at: (moment) => {
      now = new Date(moment);
    },
    get: (path, asker = "nobody") => ask(path, asker, {}),
    delete: (path, asker = "officer") =>
      ask(path, asker, { method: "DELETE", headers: { "idempotency-key": randomUUID() } }),
    upload: (body, asker = "officer", idempotencyKey = randomUUID()) =>
      ask("/attachments", asker, {
        method: "POST",
        body,
        headers: { "idempotency-key": idempotencyKey },
      }),
    post: (path, body, asker = "officer", idempotencyKey = randomUUID()) =>
      send("POST", path, body, asker, idempotencyKey),
    patch: (path, body, asker = "officer") => send("PATCH", path, body, asker),
    put: (path, body, asker = "officer") => send("PUT", path, body, asker),
    errors,
  };
}
