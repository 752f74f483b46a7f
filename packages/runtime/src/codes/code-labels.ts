/** What a code list says of a code. */
export interface CodeLabel {
  /** What people see, by language. */
  readonly label: { readonly en: string; readonly cy?: string };
  readonly description?: string;
  /** First day on which the code may be used, `YYYY-MM-DD`. */
  readonly validFrom?: string;
  /** Last day on which the code may be used, `YYYY-MM-DD`. */
  readonly validTo?: string;
  /** Where the code comes from. */
  readonly source?: string;
  /** What having this value says about a person. */
  readonly sensitivity?: "personal" | "financial" | "special-category" | "criminal-offence";
  /** Facts that only this list knows, such as a collection event's `effect`. */
  readonly [fact: string]: unknown;
}

/** The labels of a code list: one entry for each known code. */
export type CodeLabels<Code extends string> = { readonly [code in Code]: CodeLabel };

/**
 * What to show for a code: its label in the language, else in English, else the code in words (a
 * newer council may send a code that this version does not know).
 */
export function codeLabel(
  labels: { readonly [code: string]: Pick<CodeLabel, "label"> },
  code: string,
  language: "en" | "cy" = "en",
): string {
  const label = Object.hasOwn(labels, code) ? labels[code]?.label : undefined;
  if (label !== undefined) return label[language] ?? label.en;
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
