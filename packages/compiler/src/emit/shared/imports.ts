/** Names by the module that exports them. */
export type Imports = ReadonlyMap<string, Iterable<string>>;

/**
 * Import declarations for values and types, a line a module, sorted. A name that is imported as a
 * value is not imported again as a type.
 */
export function importLines(values: Imports, types: Imports): string {
  const modules = [...new Set([...values.keys(), ...types.keys()])].sort();
  return modules
    .map((module) => {
      const asValues = new Set(values.get(module) ?? []);
      const asTypes = [...new Set(types.get(module) ?? [])].filter((name) => !asValues.has(name));
      const names = [...[...asValues].sort(), ...asTypes.sort().map((name) => `type ${name}`)];
      return names.length === 0
        ? ""
        : `import { ${names.join(", ")} } from ${JSON.stringify(module)};\n`;
    })
    .join("");
}
