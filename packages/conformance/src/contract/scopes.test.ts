import { describe, expect, it } from "vitest";
import { documents, handlerOf, requestOf, sentTo } from "./handler-of.js";

/** What an implementation was let through with: it answers nothing, and that is 500. */
const REACHED = 500;

const statusOf = async (
  document: (typeof documents)[number],
  operation: (typeof documents)[number]["operations"][number],
  scopes: readonly string[] | undefined,
  key: string | null = "a-key",
) => {
  const authorise = () => (scopes === undefined ? undefined : { id: "a-test", scopes });
  const handler = await handlerOf(document, () => undefined, { authorise });
  const request = requestOf(await sentTo(document, operation), { authorization: key });
  return (await handler(request)).status;
};

describe.each(documents)("the scopes of $domain", (document) => {
  const { domain, operations } = document;

  it("are named for each operation, by the domain", () => {
    for (const { id, scopes } of operations) {
      expect(scopes.length, id).toBeGreaterThan(0);
      for (const scope of scopes.flat())
        expect(scope, id).toMatch(new RegExp(`^${domain}:[a-z-]+$`));
    }
  });

  it.each(operations)(
    "let a caller of $id pass who has all of one alternative",
    async (operation) => {
      for (const alternative of operation.scopes)
        expect(await statusOf(document, operation, alternative)).toBe(REACHED);
    },
  );

  it.each(operations)("keep out of $id whoever lacks one", async (operation) => {
    const isOpen = operation.scopes.some((each) => each.length === 0);
    const others = operations
      .flatMap(({ scopes }) => scopes.flat())
      .filter((scope) => !operation.scopes.flat().includes(scope));
    expect(await statusOf(document, operation, others)).toBe(isOpen ? REACHED : 403);
    for (const alternative of operation.scopes.filter((each) => each.length > 1))
      for (const lacking of alternative)
        expect(
          await statusOf(
            document,
            operation,
            alternative.filter((each) => each !== lacking),
          ),
        ).toBe(isOpen ? REACHED : 403);
  });

  it.each(operations)("keep out of $id whoever is not known", async (operation) => {
    const isOpen = operation.scopes.some((each) => each.length === 0);
    expect(await statusOf(document, operation, undefined, null)).toBe(isOpen ? REACHED : 401);
    // Also where anyone may ask: who sends a key wants to be known.
    expect(await statusOf(document, operation, undefined)).toBe(401);
  });

  it.each(operations)(
    "keep everybody out of $id where nothing tells who asks",
    async (operation) => {
      const isOpen = operation.scopes.some((each) => each.length === 0);
      const handler = await handlerOf(document, () => undefined);
      const anonymous = requestOf(await sentTo(document, operation), { authorization: null });
      expect((await handler(anonymous)).status).toBe(isOpen ? REACHED : 401);
    },
  );
});
