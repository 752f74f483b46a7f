import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../bin/localo.js", import.meta.url));

/** Whether there is util-linux's script(1), which plays a terminal. */
export const hasTerminal = spawnSync("script", ["--version"]).status === 0;

/** All that `localo` shows on a terminal of 80 columns, what it takes away again included. */
export function onTerminal(
  cwd: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): string {
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...env } = process.env;
  const quoted = [process.execPath, bin, ...args].map((word) => `'${word}'`).join(" ");
  const { stdout } = spawnSync("script", ["-qec", `stty cols 80 rows 24; ${quoted}`, "/dev/null"], {
    cwd,
    env: { ...env, TERM: "xterm", ...more },
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return stdout;
}
