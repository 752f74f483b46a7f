import { createRequire } from "node:module";
import { join } from "node:path";
import type * as TypescriptJsonSchema from "typescript-json-schema";
import { UsageError } from "../usage-error.js";

/** What TypeScript types are read with: `ts` is the compiler that it brings. */
export type TypeTools = typeof TypescriptJsonSchema;

const NAME = "typescript-json-schema";

/** The line whose insides {@link schemaReader} knows. */
const VERSION = "0.68";

/**
 * Loads typescript-json-schema and its compiler, 37 MB that most who use `localo` never need: it is
 * installed beside this package, or in the project that `from` lies in.
 * @throws UsageError where it is not installed, or in another version
 */
export function loadTypeTools(from: string): TypeTools {
  const here = createRequire(import.meta.url);
  const there = createRequire(join(from, "package.json"));
  const tool = resolved(here) ?? resolved(there);
  if (tool === undefined) {
    throw new UsageError(
      `Types are read with ${NAME}, which is not installed. Run npm install --save-dev ${NAME}@${VERSION}, then this command again.`,
    );
  }
  const inside = createRequire(tool);
  const { version } = inside("../package.json") as { version: string };
  if (!version.startsWith(`${VERSION}.`)) {
    throw new UsageError(
      `Types are read with ${NAME} ${VERSION}, and ${version} is installed. Run npm install --save-dev ${NAME}@${VERSION}, then this command again.`,
    );
  }
  return inside(tool);
}

function resolved(require: NodeJS.Require): string | undefined {
  try {
    return require.resolve(NAME);
  } catch {
    return undefined;
  }
}
