import { describe, expect, it } from "vitest";
import { domains } from "./domains.js";
import { serveCouncil } from "./test/serve-council.js";

const { ask } = serveCouncil();

const as = (key: string): RequestInit => ({
  headers: { Authorization: `Bearer sandbox-${key}-key` },
});

describe.each(domains.map(({ name, basePath, version }) => ({ name, basePath, version })))(
  "$name",
  ({ name, basePath, version }) => {
    it("says what the council does, and in which version", async () => {
      const answer = await ask(`${basePath}/description`);
      expect(answer.headers.get("localo-version")).toBe(version);
      const known = ["getDescription", "getPolicy", "getSubmission", "listSubmissions"];
      expect(await answer.json()).toMatchObject({
        domain: name,
        operations: expect.arrayContaining(known),
      });
    });

    it("has a policy of the council's own", async () => {
      const answer = await ask(`${basePath}/policy`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ authority: { code: "E07000999" } });
    });

    it("has its reference and its OpenAPI document", async () => {
      expect((await ask(`/reference/${name}`)).status).toBe(200);
      expect((await ask(`/${name}/openapi.json`)).status).toBe(200);
      expect(await (await ask("/")).text()).toContain(`href="/reference/${name}"`);
    });

    it("shows submissions to keys that may read, and to no other", async () => {
      const path = `${basePath}/submissions`;
      expect((await ask(path, as("officer"))).status).toBe(200);
      expect((await ask(path, as("form"))).status).toBe(403);
      expect((await ask(path)).status).toBe(401);
      expect((await ask(`${path}/nothing`, as("officer"))).status).toBe(404);
    });
  },
);

it("keeps the submissions of one domain out of the others", async () => {
  const reports = await ask("/waste/v1/submissions?limit=1", as("officer"));
  const { items } = (await reports.json()) as { items: { id: string }[] };
  const id = items[0]?.id;
  expect(id).toBeDefined();
  const statuses = await Promise.all(
    domains.map(async ({ basePath }) => {
      return (await ask(`${basePath}/submissions/${id}`, as("officer"))).status;
    }),
  );
  expect(statuses).toEqual([200, 404, 404]);
  const listed = await ask("/planning/v1/submissions", as("officer"));
  expect(await listed.json()).toEqual({ items: [] });
});
