import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { sealIn } from "./seal.js";

const folder = mkdtempSync(join(tmpdir(), "seal-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("keeps a text so that its key alone opens it", () => {
  const { seal, open } = sealIn(undefined);
  const sealed = seal("whsec_ŵ");
  expect(open(sealed)).toBe("whsec_ŵ");
  expect(seal("whsec_ŵ")).not.toBe(sealed);
  expect(Buffer.from(sealed, "base64").includes("whsec_")).toBe(false);
  expect(() => sealIn(undefined).open(sealed)).toThrow();
});

it("tells what was changed", () => {
  const { seal, open } = sealIn(undefined);
  const bytes = Buffer.from(seal("text"), "base64");
  bytes.writeUInt8((bytes.at(14) ?? 0) ^ 1, 14);
  expect(() => open(bytes.toString("base64"))).toThrow();
});

it("finds its key again, which its owner alone may read", () => {
  const path = join(folder, "key");
  const sealed = sealIn(path).seal("text");
  expect(sealIn(path).open(sealed)).toBe("text");
  expect(statSync(path).mode & 0o077).toBe(0);
});
