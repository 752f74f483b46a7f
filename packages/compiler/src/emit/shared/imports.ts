/** Names by the module that exports them. */
export type Imports = ReadonlyMap<string, Iterable<string>>;

/**
 * Import declarations, sorted by module. Types are imported apart from values, so that a module that
 * only lends its types is not loaded at run time. A name that is imported as a value is not imported
 * again as a type.
 */
export function importLines(values: Imports, types: Imports): string {
  const modules = [...new Set([...values.keys(), ...types.keys()])].sort();
  return modules
    .map((module) => {
      const asValues = new Set(values.get(module) ?? []);
      const asTypes = [...new Set(types.get(module) ?? [])].filter((name) => !asValues.has(name));
      return line("import", [...asValues], module) + line("import type", asTypes, module);
    })
    .join("");
}

function line(keyword: string, names: readonly string[], module: string): string {
  if (names.length === 0) return "";
  return `${keyword} { ${[...names].sort().join(", ")} } from ${JSON.stringify(module)};\n`;
}
