import { randomUUID } from "node:crypto";
import { createCouncilTaxHandler } from "@localo/council-tax/server";
import { createPlanningHandler } from "@localo/planning/server";
import type { Handler } from "@localo/waste/server";
import type { Answer, Asker, TestCouncil } from "./test-council.js";

/** Asks a domain other than waste of a test's council, behind its real handler. */
export interface TestDomain {
  get(path: string, asker?: Asker): Promise<Answer>;
  send(method: string, path: string, body?: unknown, asker?: Asker, key?: string): Promise<Answer>;
  upload(form: FormData, asker?: Asker): Promise<Answer>;
}

/** The planning or council tax of a council that a test has open. */
export function testDomain(
  { council, errors }: TestCouncil,
  domain: "council-tax" | "planning",
): TestDomain {
  let handler: Handler | undefined;
  const made = (): Handler => {
    const { idempotency, operations } = council();
    const options = {
      idempotency,
      authorise: (request: Request) => council().authorise(request),
      onError: (error: unknown) => void errors.push(error),
      validateResponses: true,
    };
    return domain === "planning"
      ? createPlanningHandler(operations.planning, options)
      : createCouncilTaxHandler(operations["council-tax"], options);
  };
  const ask = async (path: string, asker: Asker, init: RequestInit): Promise<Answer> => {
    handler ??= made();
    const headers = new Headers(init.headers);
    if (asker !== "nobody") headers.set("authorization", `Bearer sandbox-${asker}-key`);
    const url = `http://council.example/${domain}/v1${path}`;
    const response = await handler(new Request(url, { ...init, headers }));
    const text = await response.text();
    return {
      status: response.status,
      body: text === "" ? undefined : JSON.parse(text),
      headers: response.headers,
    };
  };
  return {
    get: (path, asker = "nobody") => ask(path, asker, {}),
    send: (method, path, body, asker = "officer", key = randomUUID()) =>
      ask(path, asker, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: { "content-type": "application/json", "idempotency-key": key },
      }),
    upload: (form, asker = "officer") =>
      ask("/attachments", asker, {
        method: "POST",
        body: form,
        headers: { "idempotency-key": randomUUID() },
      }),
  };
}
