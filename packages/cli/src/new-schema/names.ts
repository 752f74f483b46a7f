/** Names as the conventions spell them (schema-conventions 2 and 3). */

/** `collection_id`, `CollectionID`, `collection-id` → `collectionId` */
export function camelCase(name: string): string {
  const [first = "", ...others] = wordsOf(name);
  return first + others.map(capitalised).join("");
}

/** `preferredChannel` → `preferred-channel` */
export function kebabCase(name: string): string {
  return wordsOf(name).join("-");
}

/** `bin-audit` → `Bin audit` */
export function titleOf(kebab: string): string {
  return capitalised(kebab.replaceAll("-", " "));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
