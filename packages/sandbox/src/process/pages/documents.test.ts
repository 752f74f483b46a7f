import { expect, it } from "vitest";
import { serveCouncil } from "../test/serve-council.js";

const { ask } = serveCouncil();

it("serves the register's documents at their url, and none that was taken down", async () => {
  const listed = await ask("/planning/v1/applications/app-open/documents");
  const { items } = (await listed.json()) as {
    items: { file: { url: string; byteSize: number; filename: string } }[];
  };
  for (const { file } of items) {
    const answer = await ask(new URL(file.url).pathname);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      ...[200, "text/plain; charset=UTF-8"],
    ]);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await answer.arrayBuffer()).byteLength).toBe(file.byteSize);
  }
  expect(items).toHaveLength(2);
  for (const id of ["doc-open-3", "nothing", "%00", "-"]) {
    expect((await ask(`/documents/${id}`)).status).toBe(404);
  }
});
