import { bundle, CompileError, nearestName, readModel } from "@localo/compiler";
import { UsageError } from "../usage-error.js";
import type { Direction, FoundSchema } from "./found-schema.js";

/**
 * A schema of the standard as its source files are now.
 * @throws UsageError where there is none, or the domain cannot be read
 */
export function fromRepository(
  root: string,
  domain: string,
  path: string,
  direction: Direction,
): FoundSchema {
  const { types, byId } = modelOf(root, domain);
  const forms = types.filter(({ file }) => file.path === path);
  const type = forms.find(({ form }) => form === direction) ?? forms[0];
  if (type === undefined)
    throw noSchema(
      domain,
      path,
      types.map(({ file }) => file.path),
    );
  return { schema: bundle(type, byId), documents: {} };
}

/** Says that a domain has no such schema, and which one may be meant. */
export function noSchema(domain: string, path: string, known: Iterable<string>): UsageError {
  const meant = nearestName(path, known);
  const hint =
    meant === undefined
      ? `The schemas of ${domain} are the files of schemas/${domain}.`
      : `Did you mean ${domain}/${meant}?`;
  return new UsageError(`There is no schema ${domain}/${path}. ${hint}`);
}

function modelOf(root: string, domain: string) {
  try {
    return readModel(root, domain);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    throw new UsageError(
      `The schemas of ${domain} cannot be read. Correct them first (localo lint ${domain}):\n${error.message}`,
    );
  }
}
