/** The title of a file's name: `missed-collection-report` → `Missed collection report`. */
export function titleOf(fileName: string): string {
  const words = fileName.split("-").join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Whether a title is a file's name in words. Case and what stands between words may differ: `BS 7666
 * address` is `bs7666-address`.
 */
export function titleFits(title: unknown, fileName: string): boolean {
  return letters(title) === letters(fileName);
}

function letters(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
