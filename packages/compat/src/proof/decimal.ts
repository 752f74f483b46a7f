/** A number as it is written: a whole number of units of a power of ten. */
interface Decimal {
  readonly units: bigint;
  readonly exponent: number;
}

/** Past this many places nothing is decided: whole numbers of such a size take long to divide. */
const LARGEST_EXPONENT = 400;

function decimalOf(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { units: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** Numbers as whole numbers of one unit, and the unit; `undefined` where they are too far apart. */
function inOneUnit(values: readonly number[]): { units: bigint[]; exponent: number } | undefined {
  const decimals = values.map(decimalOf);
  const exponent = Math.min(0, ...decimals.map((decimal) => decimal.exponent));
  const spread = Math.max(...decimals.map((decimal) => decimal.exponent - exponent));
  if (spread > LARGEST_EXPONENT || -exponent > LARGEST_EXPONENT) return undefined;
  return {
    units: decimals.map((decimal) => decimal.units * 10n ** BigInt(decimal.exponent - exponent)),
    exponent,
  };
}

/** Whether each multiple of the one is a multiple of the other: `undefined` where that is not decided. */
export function isMultipleOf(value: number, of: number): boolean | undefined {
  const [a, b] = inOneUnit([value, of])?.units ?? [];
  return a === undefined || b === undefined || b === 0n ? undefined : a % b === 0n;
}

/** The least number of which all are divisors; `undefined` where that is not decided. */
export function leastCommonMultiple(values: readonly number[]): number | undefined {
  const same = inOneUnit(values);
  if (same === undefined) return undefined;
  const lcm = same.units.reduce((a, b) => (a / gcd(a, b)) * b);
  const value = Number(`${lcm}e${same.exponent}`);
  // Past the precision of numbers it is another one.
  return inOneUnit([value, ...values])?.units.every((unit, _, [first = 0n]) => first % unit === 0n)
    ? value
    : undefined;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** The least multiple from a bound upwards (`1`), or the largest from it downwards (`-1`). */
export function nearestMultiple(bound: number, of: number, direction: 1 | -1): number | undefined {
  const same = inOneUnit([bound, of]);
  const [value, step] = same?.units ?? [];
  if (same === undefined || value === undefined || step === undefined || step === 0n) {
    return undefined;
  }
  const rest = ((value % step) + step) % step;
  const down = value - rest;
  const units = rest === 0n || direction < 0 ? down : down + step;
  return Number(`${units}e${same.exponent}`);
}
