import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../usage-error.js";

/** A TypeScript type that was named on the command line. */
export interface TypeReference {
  /** Absolute path. */
  readonly file: string;
  readonly name: string;
}

/**
 * Reads `src/types.ts#Report`.
 * @throws UsageError where it is not written so, or there is no such file
 */
export function parseTypeReference(from: string, text: string): TypeReference {
  const [, named = "", name = ""] = /^(.*)#([A-Za-z_$][\w$]*)$/.exec(text) ?? [];
  if (named === "") {
    throw new UsageError(
      `Name a type as FILE.ts#TypeName, like src/types.ts#Report. ${JSON.stringify(text)} is not written so.`,
    );
  }
  const file = resolve(from, named);
  if (!/\.[cm]?tsx?$/.test(named))
    throw new UsageError(`${named} is no TypeScript file: types are read from .ts files.`);
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UsageError(
      `There is no file ${named}. Look at its path, from the folder you are in.`,
    );
  return { file, name };
}
