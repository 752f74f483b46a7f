import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { makeRepository } from "./test/repository.js";

const bin = fileURLToPath(new URL("../bin/localo.js", import.meta.url));
const hasScript = spawnSync("script", ["--version"]).status === 0;

/** What `localo lint` shows on a terminal, which util-linux's `script` plays. */
function onTerminal(more: Readonly<Record<string, string>>): string {
  const { NO_COLOR: _, ...env } = process.env;
  const command = `'${process.execPath}' '${bin}' lint test`;
  const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
    cwd: makeRepository().root,
    env: { ...env, TERM: "xterm", ...more },
    encoding: "utf8",
  });
  return stdout;
}

it.skipIf(!hasScript)("colours on a terminal (skipped where there is no script(1))", () => {
  expect(onTerminal({})).toContain("\u001B[32m✓");
});

it.skipIf(!hasScript)(
  "does not where NO_COLOR is set (skipped where there is no script(1))",
  () => {
    const shown = onTerminal({ NO_COLOR: "1" });
    expect(shown).toContain("✓ test checked");
    expect(shown).not.toContain("\u001B[");
  },
);
