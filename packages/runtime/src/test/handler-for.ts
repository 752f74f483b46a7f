import type { Problem } from "../http/problem.js";
import { createHandler } from "../server/create-handler.js";
import type { OperationImplementations } from "../server/handler.js";
import { memoryIdempotency } from "../server/memory-idempotency.js";
import { BASE_PATH, type Ops, serverTable, VERSION } from "./domain.js";

type Operations = OperationImplementations<Ops, undefined>;
type Options = Parameters<typeof createHandler<Ops>>[2];

/** What works where a test does not say otherwise. */
export const working: OperationImplementations<Ops, unknown> = {
  getProperty: ({ uprn }) => ({ status: 200, body: { uprn, status: "active" } }),
  listCollections: () => ({ status: 200, body: { items: [] } }),
  listProperties: () => ({ status: 200, body: { items: [] } }),
  getCalendar: () => ({ status: 200, body: "BEGIN:VCALENDAR" }),
  getNearest: () => ({ status: 200, body: { uprn: "999", status: "nearest" } }),
  reportMissed: () => ({ status: 201, body: { id: "a", phase: "open" } }),
  releaseSlot: () => ({ status: 204 }),
};

const keys = new Map([
  ["Bearer writer", ["waste:write"]],
  ["Bearer half", ["waste:admin"]],
  ["Bearer admin", ["waste:admin", "waste:staff"]],
  ["Bearer none", []],
]);

/** A handler, a way to ask it, and the errors that it told of. */
export function handlerFor(operations: Partial<Operations> = {}, options: Partial<Options> = {}) {
  const errors: unknown[] = [];
  const handler = createHandler<Ops>(
    serverTable,
    { ...working, ...operations },
    {
      authorise: ({ headers }) => {
        const id = headers.get("authorization") ?? "";
        const scopes = keys.get(id);
        return scopes === undefined ? undefined : { id, scopes };
      },
      idempotency: memoryIdempotency(),
      validateResponses: true,
      onError: (error) => errors.push(error),
      ...options,
      basePath: BASE_PATH,
      version: VERSION,
    },
  );
  const ask = (path: string, init?: RequestInit) =>
    handler(new Request(`http://council.example${BASE_PATH}${path}`, init));
  /** Reports a missed collection, as a caller who may. */
  const report = (body: NonNullable<RequestInit["body"]>, headers: Record<string, string> = {}) =>
    ask("/missed-collections", {
      method: "POST",
      body,
      headers: {
        authorization: "Bearer writer",
        "content-type": "application/json",
        "idempotency-key": "k1",
        ...headers,
      },
      duplex: "half",
    });
  return { handler, ask, report, errors };
}

/** A problem as it was sent. */
export async function bodyOf(response: Response): Promise<Problem> {
  return (await response.json()) as Problem;
}

/** Status and code of a problem, and the code and place of each mistake. */
export async function problemOf(response: Response) {
  const { status, code, errors = [] } = await bodyOf(response);
  const mistakes = errors.map((error) => `${error.pointer ?? error.name} ${error.code}`);
  return { http: response.status, status, code, mistakes };
}
