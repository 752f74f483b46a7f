import { existsSync } from "node:fs";
import { globSync, isDynamicPattern } from "tinyglobby";

/**
 * The files that are meant: each name as it is, and a pattern as the files that it fits, in order of their
 * names, once each. A pattern that fits none stays as it is, to be told of like a file that is not there.
 */
export function chooseFiles(from: string, named: readonly string[]): string[] {
  const files = named.flatMap((name) => {
    if (name === "-" || existsSync(name) || !isDynamicPattern(name)) return [name];
    const found = globSync(name, { cwd: from, expandDirectories: false }).sort();
    return found.length === 0 ? [name] : found;
  });
  return [...new Set(files)];
}
