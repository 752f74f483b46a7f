import { inspect } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "./database.js";
import { discreet, StoreError } from "./discreet.js";

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase(undefined);
  await db.exec("CREATE TABLE contact (email text PRIMARY KEY)");
});
afterAll(() => db.close());

it("says what the database refused, and not the values", async () => {
  const twice = discreet(db).query("INSERT INTO contact VALUES ($1), ($1)", ["ada@example.com"]);
  const error = await twice.catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(StoreError);
  // SQLSTATE of a unique violation, which the log holds.
  expect(error).toHaveProperty("code", "23505");
  expect(inspect(error, { depth: 5 })).toContain("constraint contact_pkey");
  expect(inspect(error, { depth: 5 })).not.toContain("ada@");
});

it("leaves days as they are", async () => {
  const { rows } = await discreet(db).query("SELECT DATE '2026-03-29' AS day", []);
  expect(rows).toEqual([{ day: "2026-03-29" }]);
});
