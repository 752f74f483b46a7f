// A consumer's program through a consumer's compiler.

import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { node } from "../steps/run.mjs";
import { tsc } from "./install.mjs";

/** How consumers resolve packages: Node's two module systems, and a bundler. */
const WAYS = [
  { name: "node16, ESM", file: "typed.mts", module: "node16", moduleResolution: "node16" },
  { name: "node16, CommonJS", file: "typed.cts", module: "node16", moduleResolution: "node16" },
  { name: "bundler", file: "typed.ts", module: "esnext", moduleResolution: "bundler" },
];

/** The packages' own declarations are checked too. */
const STRICT = [
  ...["--noEmit", "--strict", "--skipLibCheck", "false", "--exactOptionalPropertyTypes"],
  ...["--noUncheckedIndexedAccess", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"],
];

/**
 * Compiles `typed.ts` in each way.
 * @throws {Error} with what the compiler says
 */
export async function compile(folder, version, say) {
  for (const { name, file, module, moduleResolution } of WAYS) {
    if (file !== "typed.ts") await copyFile(join(folder, "typed.ts"), join(folder, file));
    const args = [...STRICT, "--module", module, "--moduleResolution", moduleResolution, file];
    await node([tsc(version), ...args], { cwd: folder });
    say(name);
  }
}
