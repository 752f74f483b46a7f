/**
 * What a value can say about a person (UK GDPR Articles 4, 9 and 10; payment data), and a key or an
 * address that lets its holder in.
 */
export const sensitivities = [
  "personal",
  "financial",
  "special-category",
  "criminal-offence",
  "credential",
] as const;

/** Whether a value names a sensitivity. */
export function isSensitivity(value: unknown): boolean {
  return sensitivities.some((each) => each === value);
}

/** Whether a sensitivity keeps a value out of every answer that anyone may have. */
export function isNeverPublic(value: unknown): boolean {
  return isSensitivity(value) && value !== "personal";
}
