/** The words of a name, in small letters: `zone_name`, `zoneName` and `Zone name` are `zone`, `name`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** A name in kebab-case: `Blue Badge` → `blue-badge` */
export function kebabCase(name: string): string {
  return wordsOf(name).join("-");
}
