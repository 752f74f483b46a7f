import { expect, it } from "vitest";
import { makeRepository } from "./test/repository.js";
import { localo } from "./test/run.js";
import { hasTerminal, onTerminal } from "./test/terminal.js";

const lint = (env: Readonly<Record<string, string>>) =>
  onTerminal(makeRepository().root, ["lint", "test"], env);

it.skipIf(!hasTerminal)("colours on a terminal (skipped where there is no script(1))", () => {
  expect(lint({})).toContain("\u001B[32m✓");
});

it
  .skipIf(!hasTerminal)
  .each([
    { NO_COLOR: "1" },
    { NO_COLOR: "1", FORCE_COLOR: "1" },
    { FORCE_COLOR: "0" },
    { TERM: "dumb" },
  ])("does not with %j (skipped where there is no script(1))", (env) => {
  const shown = lint(env);
  expect(shown).toContain("✓ test checked");
  expect(shown).not.toContain("\u001B[");
});

it("colours in a pipe where FORCE_COLOR asks for it, but no JSON", async () => {
  const { root } = makeRepository();
  const env = { ...process.env, NO_COLOR: "", FORCE_COLOR: "1" };
  const text = await localo({ cwd: root, env }, "lint", "test");
  expect(text.stdout).toContain("\u001B[32m✓");
  const json = await localo({ cwd: root, env }, "lint", "test", "--json");
  expect(json.stdout).not.toContain("\u001B");
});
