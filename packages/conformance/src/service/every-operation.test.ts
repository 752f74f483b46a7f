import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changed, type Mistake, mistakes, otherObjects, type Path, places } from "../mistakes.js";
import { domainPackages } from "../repository.js";
import { Borough } from "./borough.js";
import { Document, type Operation } from "./document.js";
import { MARKER } from "./marker.js";
import { type Prepare, recipes } from "./recipes.js";
import { examplesOf, type Sent, validRequest } from "./request.js";
import { type Sandbox, startSandbox } from "./sandbox.js";
import { type Draw, oneOf } from "./vary.js";

// Each operation of a whole council, built, in a process of its own, over HTTP: what it is sent is made
// from its OpenAPI, and what it answers is held against it with other people's tool.

/** The same requests each time; another seed says other things. A failure prints the one it had. */
const SEED = Number(process.env.LOCALO_SEED ?? 20_261_124);
const VALID = 10;
const WRONG = 16;

/** No subscription of November can be renewed yet, and the clock stands still. The sandbox's tests turn it. */
const OUT_OF_REACH = "renewGardenSubscription";

const documents = domainPackages
  .filter((name) => name !== "core")
  .map((name) => new Document(name));
const borough = new Borough();
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
  const { reportable } = await prepare("GET", "/index.json");
  const { address } = await prepare("GET", `/waste/v1/properties/${reportable.uprn}`);
  borough.remember("postcode", address.postcode);
  const street = `/waste/v1/properties?postcode=${encodeURIComponent(address.postcode)}`;
  for (const { uprn, usrn } of (await prepare("GET", street)).items) {
    borough.remember("uprn", uprn);
    borough.remember("usrn", usrn);
  }
});
afterAll(async () => {
  expect(await sandbox?.stop()).toBe(0);
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly code: string | undefined;
}

/** Sends a request, and holds the answer against what the operation says. */
async function ask(document: Document, operation: Operation, sent: Sent): Promise<Answer> {
  const { method, path, headers, body } = sent;
  const response = await fetch(sandbox.url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const { status } = response;
  const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  const text = await response.text();
  const about = `${method} ${path}\n${typeof body === "string" ? body.slice(0, 3000) : ""}\n${status} ${text.slice(0, 2000)}`;
  expect(status, about).toBeLessThan(500);
  const documented = operation.responses[status];
  expect(documented, `${status} is not documented: ${about}`).toBeDefined();
  if (status === 204 || status === 304) {
    expect(text).toBe("");
    return { status, body: undefined, code: undefined };
  }
  const content = documented?.content?.[type];
  // A file is fetched as what it is.
  if (content === undefined && documented?.content?.["*/*"] !== undefined)
    return { status, body: undefined, code: undefined };
  expect(content, `${type} is not documented: ${about}`).toBeDefined();
  if (!type.endsWith("json")) return { status, body: text, code: undefined };
  const value: unknown = JSON.parse(text);
  expect(document.mistakes(document.placeOf(operation, status, type), value), about).toEqual([]);
  if (status < 400) return { status, body: value, code: undefined };
  const { code } = value as { code: string };
  const examples = Object.values(content?.examples ?? {}).map((each) => each.value.code);
  expect(examples, `no example of ${status} ${code}: ${about}`).toContain(code);
  return { status, body: value, code };
}

/** Asks for what a request needs first. */
const prepare: Prepare = async (method, path, body, key = "officer") => {
  const response = await fetch(sandbox.url + path, {
    method,
    headers: {
      authorization: `Bearer sandbox-${key}-key`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
};

/** What ends things comes last, so that there are some; files come first, so that they can be named. */
const inOrder = (operations: readonly Operation[]) => {
  const place = ({ id, method }: Operation) =>
    id === "uploadAttachment"
      ? 0
      : method === "DELETE" || /^(cancel|withdraw|release)/.test(id)
        ? 2
        : 1;
  return [...operations].sort((one, other) => place(one) - place(other));
};

const run = (runs: number, property: (draw: Draw) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(fc.gen(), property),
    // What was sent cannot be unsent: a smaller request would be asked of another council.
    { numRuns: runs, seed: SEED, endOnFailure: true, includeErrorInReport: true },
  );

describe.each(documents)("$domain", (document) => {
  const operations = inOrder(document.operations);
  const taken = new Map(operations.map(({ id }) => [id, new Set<string>()]));

  it.each(operations)("$id takes what is valid", async (operation) => {
    const recipe = recipes[`${operation.domain} ${operation.id}`];
    const examples = examplesOf(operation);
    await run(VALID, async (draw) => {
      const bases = recipe === undefined ? examples : [await recipe(prepare, borough)];
      const sent = validRequest(document, operation, borough, bases, draw);
      const { status, body, code } = await ask(document, operation, sent);
      taken.get(operation.id)?.add(`${status}${code === undefined ? "" : ` ${code}`}`);
      if (status < 300) borough.learn(operation, body);
      if (status === 204) borough.forget(sent.path.split("/").at(-1) ?? "");
    });
  });

  it("has taken something of each operation", () => {
    const never = [...taken].filter(
      ([id, seen]) => id !== OUT_OF_REACH && ![...seen].some((each) => each < "3"),
    );
    const told = never.map(([id, seen]) => `${id}: ${[...seen].join(", ")}`);
    expect(never.length, told.join("\n")).toBe(0);
  });

  it.each(operations)("$id refuses what is wrong, as a problem", async (operation) => {
    const bases = examplesOf(operation);
    await run(WRONG, async (draw) => {
      const sent = validRequest(document, operation, borough, bases, draw);
      const spoilt = spoil(operation, sent, draw);
      const { status } = await ask(document, operation, spoilt.sent);
      const wrong =
        spoilt.wrong ??
        document.mistakes(operation.body?.place ?? "", spoilt.sent.value).length > 0;
      if (wrong) expect(status, JSON.stringify(spoilt.sent)).toBeGreaterThanOrEqual(400);
    });
  });
});

interface Spoilt {
  readonly sent: Sent;
  /** Absent where the OpenAPI says it. */
  readonly wrong?: boolean;
}

/** One mistake in a request. */
function spoil(operation: Operation, sent: Sent, draw: Draw): Spoilt {
  const { headers, path, value } = sent;
  const ways: (() => Spoilt)[] = [
    () => ({
      sent: { ...sent, headers: { ...headers, authorization: "Bearer nobody" } },
      wrong: true,
    }),
    () => ({
      sent: { ...sent, path: `${path}${path.includes("?") ? "&" : "?"}unheardOf=1` },
      wrong: true,
    }),
  ];
  if (!operation.scopes.some((each) => each.length === 0)) {
    const { authorization: _, ...anonymous } = headers;
    ways.push(() => ({ sent: { ...sent, headers: anonymous }, wrong: true }));
  }
  if (headers["idempotency-key"] !== undefined) {
    const { "idempotency-key": _, ...without } = headers;
    ways.push(() => ({ sent: { ...sent, headers: without }, wrong: true }));
    ways.push(() => ({
      sent: { ...sent, headers: { ...headers, "idempotency-key": "k".repeat(300) } },
      wrong: true,
    }));
  }
  const parameter = operation.parameters.find((each) => each.in === "path");
  if (parameter !== undefined) {
    const base = `/${operation.domain}/v1${operation.path}`;
    for (const id of [
      "unheard-of",
      "%00",
      "%25",
      "a%2Fb",
      "é".repeat(100),
      "x".repeat(400),
      "%F0%9F%98%80",
    ])
      ways.push(() => ({
        sent: { ...sent, path: base.replace(`{${parameter.name}}`, id) },
        wrong: true,
      }));
  }
  for (const { name, in: place } of operation.parameters) {
    if (place !== "query" || name === "q") continue;
    for (const text of ["", "\u0000", "§".repeat(500), "-1", "2026-02-30", "[object Object]"])
      ways.push(() => {
        const url = new URL(path, "http://council.example");
        url.searchParams.set(name, text);
        // Some of these are a text like any other.
        return { sent: { ...sent, path: url.pathname + url.search }, wrong: false };
      });
  }
  if (typeof sent.body === "string") {
    for (const body of [
      "",
      "{",
      "null",
      "[]",
      '"text"',
      "1e999",
      "[".repeat(5000),
      "\u0000",
      '{"__proto__": {"a": 1}}',
    ])
      ways.push(() => ({ sent: { ...sent, body }, wrong: true }));
    ways.push(() => ({
      sent: { ...sent, headers: { ...headers, "content-type": "text/plain" } },
      wrong: true,
    }));
    const spots = places(value);
    const kinds = Object.values({ ...mistakes, ...otherObjects });
    for (let weight = 0; weight < 20 && spots.length > 0; weight += 1)
      ways.push(() => {
        const other = changed(value, draw(oneOf<Path>, spots), draw(oneOf<Mistake>, kinds));
        return { sent: { ...sent, value: other, body: JSON.stringify(other) } };
      });
  }
  return draw(oneOf<() => Spoilt>, ways)();
}

it("no log line has anything personal", () => {
  expect(sandbox.log.length).toBeGreaterThan(1000);
  const told = sandbox.log.filter(
    (line) =>
      line.toLowerCase().includes(MARKER.toLowerCase()) || /99000000\d{4}|Bearer|-key"/.test(line),
  );
  expect(told).toEqual([]);
});
