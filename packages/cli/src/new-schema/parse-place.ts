import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listDomains, nearestName } from "@localo/compiler";
import { UsageError } from "../usage-error.js";

/** Where a new schema goes. */
export interface Place {
  readonly root: string;
  readonly domain: string;
  /** Kebab-case: the file's name, and the type's in words. */
  readonly name: string;
  /** Major of the domain's package, which is that of its `$id`s. */
  readonly major: number;
}

/**
 * Reads `waste/bin-audit`, and checks that there is such a domain and no such schema.
 * @throws UsageError where it is otherwise
 */
export function parsePlace(root: string, text: string): Place {
  const [, domain = "", name = ""] =
    /^([a-z]+(?:-[a-z]+)*)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(text) ?? [];
  if (name === "") {
    throw new UsageError(
      `Name a schema by its domain and a name in kebab-case, like waste/bin-audit. ${JSON.stringify(text)} is not written so.`,
    );
  }
  const domains = listDomains(root);
  if (!domains.includes(domain)) {
    const near = nearestName(domain, domains);
    const hint =
      near === undefined ? `localo new domain ${domain} begins one.` : `Did you mean ${near}?`;
    throw new UsageError(`There is no domain "${domain}". ${hint}`);
  }
  for (const path of [fileOf(domain, name), examplesOf(domain, name)]) {
    if (existsSync(join(root, path)))
      throw new UsageError(`${path} is there already. Choose another name, or edit it.`);
  }
  return { root, domain, name, major: majorOf(root, domain) };
}

/** The schema's file, from the root. */
export function fileOf(domain: string, name: string): string {
  return `schemas/${domain}/${name}.schema.json`;
}

/** The folder of its examples, from the root. */
export function examplesOf(domain: string, name: string): string {
  return `schemas/${domain}/examples/${name}`;
}

function majorOf(root: string, domain: string): number {
  const file = `packages/${domain}/package.json`;
  try {
    const { version } = JSON.parse(readFileSync(join(root, file), "utf8")) as { version: string };
    return Number.parseInt(version, 10);
  } catch {
    throw new UsageError(
      `The $id has the major of the domain's package, and ${file} cannot be read.`,
    );
  }
}
