type Arguments = Readonly<Record<string, unknown>>;

/**
 * The URL of a call: an RFC 6570 template of path parameters and, in the end, query parameters
 * (`/properties/{uprn}/collections{?from,to}`). Arrays are comma-separated (style form, explode false);
 * `undefined` is left out.
 * @throws TypeError for a path parameter that would make another path: empty, `.` or `..`
 */
export function urlOf(baseUrl: string, template: string, args: Arguments): string {
  const filled = template.replace(/\{(\??)(.+?)\}/g, (_, isQuery, names: string) => {
    if (isQuery) {
      const given = names.split(",").filter((name) => args[name] != null);
      return given
        .map((name, index) => {
          const items = [args[name] as string | readonly string[]].flat();
          return `${index > 0 ? "&" : "?"}${name}=${items.map(encodeURIComponent)}`;
        })
        .join("");
    }
    const text = String(args[names] ?? "");
    // URL parsers take "." and ".." for steps, percent-encoded too (WHATWG URL §4.4).
    if (/^\.{0,2}$/.test(text)) throw new TypeError(`${template}: ${names} cannot be "${text}"`);
    return encodeURIComponent(text);
  });
  return baseUrl + filled;
}
