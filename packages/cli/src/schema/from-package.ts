import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { UsageError } from "../usage-error.js";
import type { Direction, FoundSchema } from "./found-schema.js";
import { noSchema } from "./from-repository.js";

/**
 * A schema of the standard as an installed package publishes it, `@localo/<domain>/schemas/…`.
 * @param from the folder whose dependencies are meant
 * @throws UsageError where the package is not installed or has no such schema
 */
export function fromPackage(
  from: string,
  domain: string,
  path: string,
  direction: Direction,
): FoundSchema {
  const folder = schemasFolder(from, domain);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  // A type with two forms has its input form beside the other; the plain name is the output form.
  const forms = direction === "input" ? [`${path}.input`, path] : [path];
  const form = forms.find((each) => names.includes(`${each}.schema.json`));
  if (form === undefined) {
    const known = names.flatMap((name) => /^([^.]+)\.schema\.json$/.exec(name)?.[1] ?? []);
    throw noSchema(domain, path, known);
  }
  const text = readFileSync(join(folder, `${form}.schema.json`), "utf8");
  return { schema: JSON.parse(text), documents: {} };
}

function schemasFolder(from: string, domain: string): string {
  const name = `@localo/${domain}`;
  try {
    const { resolve } = createRequire(join(from, "package.json"));
    return join(dirname(resolve(`${name}/openapi.json`)), "schemas");
  } catch {
    throw new UsageError(
      `${name} is not installed here, and this is no repository of the standard with schemas/${domain}. Run npm install ${name}, or name a schema file.`,
    );
  }
}
