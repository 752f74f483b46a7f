import { FLAG, type Mask, type MaskShape, NUMBER, TEXT } from "./mask.js";

/** What stands for a text that is not shown, and for what is no JSON. */
export const HIDDEN = "•••";

/** As deep as validators look. */
const DEEPEST = 256;

/**
 * A copy of a value for logs, in which all that its mask does not show is hidden. The shape stays:
 * objects keep their members and arrays their length. A hidden text is {@link HIDDEN}, a hidden number
 * or boolean `null`, so that nothing in a log looks like a value and is none.
 *
 * What is deeper than 256 levels, leads back to itself, or is no JSON (a file, a class's instance) is
 * hidden whole. Never throws, and leaves the value as it is.
 */
export function redact(mask: Mask, value: unknown): unknown {
  return visit(mask, value, new Set());
}

function visit(mask: Mask, value: unknown, above: Set<object>): unknown {
  try {
    const shape = shapeOf(mask);
    if (typeof value !== "object" || value === null) return scalar(shape, value);
    if (above.size >= DEEPEST || above.has(value)) return HIDDEN;
    above.add(value);
    const shown = Array.isArray(value)
      ? Array.from(value, (item) => visit(shape.items ?? 0, item, above))
      : members(shape, value, above);
    above.delete(value);
    return shown;
  } catch {
    // A getter or a proxy of the caller's.
    return HIDDEN;
  }
}

function shapeOf(mask: Mask): MaskShape {
  let found = mask;
  while (typeof found === "function") found = found();
  return typeof found === "number" ? { scalars: found } : found;
}

function scalar({ scalars = 0, codes }: MaskShape, value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return scalars & TEXT && (codes?.includes(value) ?? true) ? value : HIDDEN;
    case "number":
      return scalars & NUMBER ? value : null;
    case "boolean":
      return scalars & FLAG ? value : null;
    default:
      return value === null || value === undefined ? value : HIDDEN;
  }
}

function members({ properties = {}, rest = 0 }: MaskShape, value: object, above: Set<object>) {
  if (!isPlain(value)) return HIDDEN;
  const shown = new Map<string, unknown>();
  let hidden = 0;
  for (const [name, member] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name);
    const mask = known ? (properties[name] ?? 0) : rest;
    const called = known || isName(name) ? name : `${HIDDEN}${hidden++ ? ` ${hidden}` : ""}`;
    shown.set(called, visit(mask, member, above));
  }
  return Object.fromEntries(shown);
}

/** Of this realm or another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Whether a member that the mask does not name is called as members are (`line1`). Anything else may be
 * a value that somebody used as a name.
 */
function isName(name: string): boolean {
  return /^[a-z][A-Za-z]{0,39}[0-9]{0,2}$/.test(name);
}
