import { Identifier } from "@localo/core";
import { Hono } from "hono";
import type { Council } from "../../council/council.js";
import type { AppEnv } from "../context.js";
import { problemResponse } from "../http/problem-response.js";

/** `/documents/{id}`: the files of the planning register, as plain text that no browser takes for a page. */
export function documents(council: Pick<Council, "document">): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get("/documents/:id", async (c) => {
    const id = c.req.param("id");
    const found = Identifier.is(id) ? await council.document(id) : undefined;
    if (found === undefined) {
      return problemResponse(404, "not-found", { detail: "There is no such document." });
    }
    c.header("Content-Disposition", `inline; filename="${found.filename}"`);
    c.header("X-Content-Type-Options", "nosniff");
    return c.text(found.text);
  });
  return app;
}
