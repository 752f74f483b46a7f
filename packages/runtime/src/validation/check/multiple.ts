/**
 * Whether a number is a multiple of another one (JSON Schema Validation §6.2.1). Decimal fractions
 * have no exact binary form, so the quotient may be off by as much as dividing can make it: of a large
 * number that is a whole step. Whole divisors have an exact remainder.
 */
export function isMultiple(value: number, of: number): boolean {
  const quotient = value / of;
  // So has a divisor so small that the quotient overflows.
  if (Number.isInteger(of) || !Number.isFinite(quotient)) return value % of === 0;
  return Math.abs(quotient - Math.round(quotient)) <= Math.abs(quotient) * 2 * Number.EPSILON;
}
