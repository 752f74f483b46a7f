import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../usage-error.js";

/**
 * A whole domain called example-service. It is what a new one begins as: its files are read as they
 * stand and the name is written over, so that what is wrong in it shows in any editor.
 */
const folder = fileURLToPath(new URL("../templates/domain", import.meta.url));

/** The files of a new domain: content by path below `schemas/<name>` and `packages/<name>`. */
export interface DomainFiles {
  readonly schemas: ReadonlyMap<string, string>;
  readonly package: ReadonlyMap<string, string>;
}

/**
 * The template's files under a new name.
 * @throws UsageError where the repository lacks a package that the template depends on
 */
export function filesOfDomain(root: string, name: string): DomainFiles {
  const fill = (text: string) => pinned(root, renamed(text, name));
  const read = (part: string) => {
    const base = join(folder, part);
    const entries = readdirSync(base, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      files.sort().map((file) => {
        const path = relative(base, file).split(sep).join("/");
        return [renamed(path, name), fill(readFileSync(file, "utf8"))];
      }),
    );
  };
  return { schemas: read("schemas"), package: read("package") };
}

/** The template's name in each of its spellings, as the new domain has it. */
function renamed(text: string, name: string): string {
  const words = name.replaceAll("-", " ");
  const pascal = name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return text
    .replaceAll("example-service", name)
    .replaceAll("example service", words)
    .replaceAll("Example service", capitalised(words))
    .replaceAll("ExampleService", pascal)
    .replaceAll("exampleService", pascal.charAt(0).toLowerCase() + pascal.slice(1));
}

/** The versions that the repository has: a domain pins what it stands on (architecture: versions). */
function pinned(root: string, text: string): string {
  return text.replaceAll(
    /"@localo\/([a-z]+)": "0\.0\.0"/g,
    (_, dependency: string) => `"@localo/${dependency}": "${versionOf(root, dependency)}"`,
  );
}

function versionOf(root: string, name: string): string {
  const file = `packages/${name}/package.json`;
  try {
    return (JSON.parse(readFileSync(join(root, file), "utf8")) as { version: string }).version;
  } catch {
    throw new UsageError(`A new domain depends on @localo/${name}, and ${file} cannot be read.`);
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
