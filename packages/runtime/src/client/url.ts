import type { ClientOperation } from "../http/operation.js";

/**
 * The URL of a call. Arrays are comma-separated (style form, explode false); `undefined` is left out.
 * @throws TypeError for a path parameter that would make another path: empty, `.` or `..`
 */
export function urlOf(
  baseUrl: string,
  { path, query = [] }: ClientOperation,
  args: Readonly<Record<string, unknown>>,
): string {
  const filled = path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const text = String(args[name] ?? "");
    // URL parsers take "." and ".." for steps, percent-encoded too (WHATWG URL §4.4).
    if (/^\.{0,2}$/.test(text)) throw new TypeError(`${path}: ${name} cannot be "${text}"`);
    return encodeURIComponent(text);
  });
  const pairs = query.flatMap((name) => {
    const value = args[name];
    if (value === undefined || value === null) return [];
    const items = Array.isArray(value) ? value : [value];
    return [`${encodeURIComponent(name)}=${items.map(encodeURIComponent).join(",")}`];
  });
  return baseUrl + filled + (pairs.length === 0 ? "" : `?${pairs.join("&")}`);
}
