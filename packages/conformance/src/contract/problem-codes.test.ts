import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemReply } from "@localo/runtime/server";
import { describe, expect, it } from "vitest";
import { root } from "../repository.js";
import type { Document, Operation } from "../service/document.js";
import type { Sent } from "../service/request.js";
import { documents, everyScope, handlerOf, requestOf, sentTo } from "./handler-of.js";

interface Meaning {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly operations: readonly string[];
}
type Codes = Readonly<Record<string, readonly Meaning[]>>;

const PROBLEM = "application/problem+json";

/** The codes that an operation's OpenAPI has, as `409 slot-taken`. */
const documented = ({ responses }: Operation): string[] =>
  Object.entries(responses).flatMap(([status, { content }]) =>
    Object.keys(content?.[PROBLEM]?.examples ?? {}).map((code) => `${status} ${code}`),
  );

async function codesOf(domain: string): Promise<Codes> {
  const module = (await import(`@localo/${domain}/problem-codes`)) as Readonly<
    Record<string, Codes>
  >;
  const [codes, second] = Object.values(module);
  if (codes === undefined || second !== undefined) throw new Error("It exports one list");
  return codes;
}

describe.each(documents)("the problem codes of $domain", (document) => {
  const { domain, operations } = document;

  it("are all that its OpenAPI has, with statuses and operations, and no other", async () => {
    const listed = Object.entries(await codesOf(domain)).flatMap(([code, meanings]) =>
      meanings.flatMap(({ status, operations }) =>
        operations.map((operation) => `${operation} ${status} ${code}`),
      ),
    );
    const described = operations.flatMap((operation) =>
      documented(operation).map((each) => `${operation.id} ${each}`),
    );
    expect(described.length).toBeGreaterThan(300);
    expect(listed.sort()).toEqual(described.sort());
  });

  it("have each an example, of its own status and code, and a meaning", async () => {
    for (const operation of operations)
      for (const [status, { content }] of Object.entries(operation.responses))
        for (const [code, { value }] of Object.entries(content?.[PROBLEM]?.examples ?? {})) {
          const about = `${operation.id} ${status} ${code}`;
          expect(value, about).toMatchObject({ code, status: Number(status) });
          const place = document.placeOf(operation, Number(status), PROBLEM);
          expect(document.mistakes(place, value), about).toEqual([]);
        }
    for (const meanings of Object.values(await codesOf(domain)))
      for (const { title } of meanings) expect(title).toMatch(/^[A-Z]/);
  });

  it.each(operations)("hold all that the handler itself answers for $id", async (operation) => {
    const described = documented(operation);
    for (const [expected, code] of await answersOf(document, operation)) {
      expect(code).toBe(expected);
      expect(described).toContain(code);
    }
  });
});

/** What a handler answers to each request that it refuses by itself, beside what it should. */
async function answersOf(document: Document, operation: Operation): Promise<[string, string][]> {
  const sent = await sentTo(document, operation);
  const found: [string, string][] = [];
  const ask = async (
    expected: string,
    request: Request,
    options: Parameters<typeof handlerOf>[2] = {},
    implementation: Parameters<typeof handlerOf>[1] = () => undefined,
  ) => {
    const all = { ...everyScope(document), ...options };
    const response = await (await handlerOf(document, implementation, all))(request);
    const { code } = (await response.json()) as { code: string };
    found.push([expected, `${response.status} ${code}`]);
  };

  await ask("500 internal-error", requestOf(sent));
  const module = (await import(`@localo/${document.domain}/server`)) as { notImplemented: symbol };
  await ask("501 not-implemented", requestOf(sent), {}, module.notImplemented);
  for (const [status, code] of [
    [429, "rate-limited"],
    [503, "unavailable"],
  ] as const)
    await ask(`${status} ${code}`, requestOf(sent), {
      authorise: () => {
        throw new ProblemReply(status, code);
      },
    });
  await ask("401 unauthenticated", requestOf(sent), { authorise: () => undefined });
  if (operation.scopes.every((scopes) => scopes.length > 0))
    await ask("403 forbidden", requestOf(sent), { authorise: () => ({ id: "x", scopes: [] }) });

  const mark = sent.path.includes("?") ? "&" : "?";
  await ask(
    "400 invalid-parameter",
    requestOf({ ...sent, path: `${sent.path}${mark}unheardOf=1` }),
  );
  const template = `/${document.domain}/v1${operation.path}`;
  if (template.includes("{"))
    await ask(
      "400 malformed-path",
      requestOf({ ...sent, path: template.replace(/\{\w+\}/, "%zz") }),
    );
  if (operation.method !== "GET") await askWithKeys(sent, ask);
  if (operation.body?.mediaType === "application/json") await askWithJson(sent, ask);
  if (operation.body?.mediaType === "multipart/form-data") await askWithForms(sent, ask);
  return found;
}

type Ask = (
  expected: string,
  request: Request,
  options?: Parameters<typeof handlerOf>[2],
) => Promise<void>;

async function askWithKeys(sent: Sent, ask: Ask): Promise<void> {
  await ask("400 missing-idempotency-key", requestOf(sent, { "idempotency-key": null }));
  await ask("400 invalid-parameter", requestOf(sent, { "idempotency-key": "a b" }));
  for (const [state, expected] of [
    ["in-flight", "409 idempotency-key-in-flight"],
    ["reused", "422 idempotency-key-reused"],
  ] as const)
    await ask(expected, requestOf(sent), { idempotency: { begin: async () => ({ state }) } });
}

async function askWithJson(sent: Sent, ask: Ask): Promise<void> {
  const saying = (body: string) => requestOf({ ...sent, body });
  await ask("400 malformed-json", saying("{"));
  await ask("400 too-deep", saying("[".repeat(65)));
  await ask("413 body-too-large", saying(`"${"x".repeat(100)}"`), { maxBodyBytes: 10 });
  await ask("415 unsupported-media-type", requestOf(sent, { "content-type": "text/plain" }));
  await ask("422 invalid-body", saying("[]"));
}

async function askWithForms(sent: Sent, ask: Ask): Promise<void> {
  const type = { "content-type": "multipart/form-data; boundary=b" };
  await ask("400 malformed-form", requestOf({ ...sent, body: "no boundary" }, type));
  await ask("413 attachment-too-large", requestOf(sent), { maxAttachmentBytes: 1 });
  await ask("415 unsupported-media-type", requestOf(sent, { "content-type": "text/plain" }));
  const empty = new FormData();
  empty.set("description", "No file");
  await ask("422 invalid-body", requestOf({ ...sent, body: empty }));
}

describe("the READMEs list the problem codes as they are", async () => {
  const rows = (name: string) => {
    const text = readFileSync(join(root, "packages", name, "README.md"), "utf8");
    const [, section = ""] = text.split(/^## Problem codes.*$/m);
    const lines = (section.split(/^## /m)[0] ?? "")
      .split("\n")
      .filter((line) => /^\| `/.test(line));
    return lines.map((line) =>
      line
        .replaceAll("`", "")
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  };
  const all = new Map<string, readonly string[][]>();
  for (const { domain } of documents) {
    const meanings = Object.entries(await codesOf(domain)).flatMap(([code, each]) =>
      each.map(({ status, title, operations }) => [
        code,
        String(status),
        title,
        operations.join(", "),
      ]),
    );
    all.set(domain, meanings);
  }
  const key = (row: readonly string[]) => row.slice(0, 3).join();
  const isShared = (row: readonly string[]) =>
    [...all.values()].every((others) => others.some((other) => key(other) === key(row)));

  it.each([...all])("of %s alone", (domain, meanings) => {
    expect(rows(domain)).toEqual(meanings.filter((row) => !isShared(row)));
  });

  it("of every domain", () => {
    const [first = []] = all.values();
    expect(rows("core")).toEqual(first.filter(isShared).map((row) => row.slice(0, 3)));
  });
});
