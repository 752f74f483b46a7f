const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const LARGEST = 0x7fffffff;

/** The code points that a Punycode text stands for (RFC 3492 §6.2), or `undefined` where it is none. */
export function decodePunycode(text: string): number[] | undefined {
  const delimiter = text.lastIndexOf("-");
  const points = Array.from(text.slice(0, Math.max(0, delimiter)), (letter) =>
    letter.charCodeAt(0),
  );
  let [next, bias, index] = [128, 72, 0];
  let at = delimiter < 0 ? 0 : delimiter + 1;
  while (at < text.length) {
    const before = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(at++));
      if (digit < 0) return undefined;
      index += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (index > LARGEST || weight > LARGEST) return undefined;
    }
    const count = points.length + 1;
    bias = adapt(index - before, count, before === 0);
    next += Math.floor(index / count);
    index %= count;
    if (next > 0x10ffff) return undefined;
    points.splice(index++, 0, next);
  }
  return points;
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 22;
  const letter = (code | 32) - 97;
  return letter >= 0 && letter < 26 ? letter : -1;
}

/** RFC 3492 §6.1. */
function adapt(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
