import type { CallReport, ClientOptions } from "@localo/runtime/client";
import type { RequestReport } from "@localo/runtime/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Document } from "../service/document.js";
import { MARKER } from "../service/marker.js";
import { documents, everyScope, handlerOf, requestOf, sentTo } from "./handler-of.js";

// What is private in a request is in no hook and no log of client and handler, though nobody asks.

type Client = Readonly<Record<string, (args: object) => Promise<unknown>>>;

async function clientOf({ domain }: Document, options: ClientOptions): Promise<Client> {
  const module = (await import(`@localo/${domain}`)) as Readonly<Record<string, unknown>>;
  const [create] = Object.entries(module).filter(([name]) => /^create\w+Client$/.test(name));
  if (create === undefined) throw new Error(`@localo/${domain} creates no client`);
  return (create[1] as (options: ClientOptions) => Client)(options);
}

const says = (value: unknown) => JSON.stringify(value).toLowerCase().includes(MARKER.toLowerCase());

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(documents)("of $domain", (document) => {
  const { operations } = document;
  const personal = new Set<string>();
  const tokens = new Set<string>();

  it.each(operations)("nothing private of $id is told", async (operation) => {
    const sent = await sentTo(document, operation);
    let given: Readonly<Record<string, unknown>> = {};
    const told: RequestReport[] = [];
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const handler = await handlerOf(
      document,
      (args) => {
        given = args;
        throw new Error(`What a database says: ${JSON.stringify(args)}`);
      },
      { ...everyScope(document), onRequest: (report) => told.push(report), onError: undefined },
    );
    expect((await handler(requestOf(sent))).status).toBe(500);
    if (says(given)) personal.add(operation.id);

    const report = await new Promise<CallReport>((resolve) => {
      clientOf(document, {
        baseUrl: "http://council.example",
        tries: 1,
        fetch: async () => new Response(null, { status: 404 }),
        onCall: resolve,
      })
        .then((client) => client[operation.id]?.(given))
        .catch(() => {});
    });
    expect(told).toHaveLength(1);
    expect(Object.keys(told[0]?.arguments ?? {})).toEqual(Object.keys(given));
    expect(Object.keys(report.arguments ?? {})).toEqual(Object.keys(given));
    expect(logged).toHaveBeenCalledOnce();
    const secrets = operation.parameters
      .filter(({ schema }) => document.resolve(schema)["x-localo-sensitivity"] === "credential")
      .map(({ name }) => String(given[name]));
    for (const each of [told, report, logged.mock.calls]) {
      expect(says(each)).toBe(false);
      for (const secret of secrets) expect(JSON.stringify(each)).not.toContain(secret);
    }
    for (const _ of secrets) tokens.add(operation.id);
  });

  it("there was something private in some", () => {
    expect(personal.size).toBeGreaterThan(4);
    const opening = { waste: ["getPrivateCalendar"], "council-tax": ["getAccount"] };
    expect([...tokens]).toEqual(
      Object.entries(opening).find(([name]) => name === document.domain)?.[1] ?? [],
    );
  });
});
