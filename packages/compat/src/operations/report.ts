import type { Comparison, Finding } from "../comparison.js";
import { comparisonOf } from "../comparison.js";
import type { Located } from "./operation.js";
import { type OperationRuleId, operationRule } from "./rules.js";

/** Where something stands before and after; absent where it is not there. */
export interface Sides {
  readonly before?: Located;
  readonly after?: Located;
}

/** Collects what comparing the operations of a domain finds. */
export class Report {
  readonly #schema: string;
  readonly #strict: boolean;
  /** By rule and place: what many operations share is told once. */
  readonly #found = new Map<string, { readonly finding: Finding; places: number }>();

  constructor(domain: string, strict: boolean) {
    this.#schema = `${domain}/operations`;
    this.#strict = strict;
  }

  /** Notes that a rule applies. Where values alone count, what only code knows does not. */
  add(id: OperationRuleId, sides: Sides, message: string, subject = ""): void {
    const { verdict: said, strict, direction, bump } = operationRule(id);
    if (this.#strict && direction === "source" && bump === "major") return;
    const alone = strict ?? (said === "breaking-by-policy" ? "safe" : said);
    const verdict = this.#strict ? alone : said;
    const finding: Finding = {
      rule: id,
      verdict,
      bump:
        verdict === "breaking" ? "major" : verdict === "safe" && bump === "major" ? "minor" : bump,
      direction,
      schema: this.#schema,
      before: sides.before?.pointer ?? null,
      after: sides.after?.pointer ?? null,
      message,
    };
    this.#add([id, subject, sides.before?.at, sides.after?.at], finding);
  }

  /** Takes in what comparing two schemas found, at the place where an operation names them. */
  addSchema(comparison: Comparison, place: { before: string; after: string }, name: string): void {
    for (const finding of comparison.findings) {
      const here: Finding = {
        ...finding,
        schema: this.#schema,
        before: finding.before === null ? null : place.before + finding.before,
        after: finding.after === null ? null : place.after + finding.after,
        message: `${name}: ${finding.message}`,
      };
      this.#add([here], here);
    }
  }

  comparison(): Comparison {
    return comparisonOf(
      [...this.#found.values()].map(({ finding, places }) => {
        const more = places === 2 ? "1 more place" : `${places - 1} more places`;
        const message = `${finding.message} (The same in ${more}.)`;
        return places === 1 ? finding : { ...finding, message };
      }),
    );
  }

  #add(what: readonly unknown[], finding: Finding): void {
    const key = JSON.stringify(what);
    const earlier = this.#found.get(key);
    if (earlier === undefined) this.#found.set(key, { finding, places: 1 });
    else earlier.places++;
  }
}
