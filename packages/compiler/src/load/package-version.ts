import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic.js";
import { isSchema } from "./schema.js";
import { readJson } from "./source-file.js";

/** The version of a domain's package, or why there is none. */
export type VersionResult =
  | { readonly version: string; readonly diagnostics?: undefined }
  | { readonly version?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Reads the version of `packages/<domain>`: its major is that of the domain's `$id`s. */
export function packageVersion(root: string, domain: string): VersionResult {
  const file = `packages/${domain}/package.json`;
  const wrong = (message: string) => ({
    diagnostics: [{ file, pointer: "", rule: "package", message }],
  });
  if (!existsSync(join(root, file)))
    return wrong(`The domain has no package yet: there is no ${file}.`);
  const { source, diagnostics } = readJson(join(root, file), file);
  if (source === undefined) return { diagnostics };
  const version = isSchema(source.value) ? source.value.version : undefined;
  if (typeof version !== "string" || !/^[0-9]+\./.test(version))
    return wrong('Give the package a version: "version": "1.0.0-alpha.0".');
  return { version };
}

/** The major of a domain's package; `undefined` where it has none yet. */
export function packageMajor(root: string, domain: string): number | undefined {
  const { version } = packageVersion(root, domain);
  return version === undefined ? undefined : Number.parseInt(version, 10);
}
