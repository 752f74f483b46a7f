import type { AuthorityRef } from "@localo/core";
import type { Issue, Validator } from "@localo/runtime";
import type { BatchAnswer, RowAnswer } from "@localo/waste";

/** What became of a row that has the right form. */
export type RowOutcome =
  | { readonly outcome: "created" | "updated" | "unchanged" | "superseded"; readonly id: string }
  | { readonly member: string; readonly code: string; readonly detail: string };

/** A row that was changed at a time to come: no later one would count. */
export const NOT_CHANGED_YET = {
  member: "changedAt",
  code: "too-large",
  detail: "It has not happened yet: give the moment at which it did",
} as const;

/** An answer names that many mistakes of a row at most. */
const MISTAKES = 20;

/**
 * Judges each row of a batch alone: one that breaks its schema, or that the council cannot take, is
 * refused in its answer and changes nothing.
 * @param take writes a row, or says what is wrong with it before it has written anything
 */
export async function answerBatch<Row>(
  rows: readonly unknown[],
  validator: Validator<Row>,
  authority: AuthorityRef,
  take: (row: Row) => Promise<RowOutcome>,
): Promise<BatchAnswer> {
  const answers: RowAnswer[] = [];
  for (const [index, row] of rows.entries()) {
    const checked = validator.safeParse(row, { limit: MISTAKES });
    answers.push(
      checked.success
        ? answerOf(index, await take(checked.data))
        : {
            index,
            outcome: "refused",
            errors: checked.issues.map((issue) => mistake(index, issue)),
          },
    );
  }
  const refused = answers.filter(({ outcome }) => outcome === "refused").length;
  return { authority, taken: answers.length - refused, refused, rows: answers };
}

function answerOf(index: number, result: RowOutcome): RowAnswer {
  if ("outcome" in result) return { index, ...result };
  const { member, code, detail } = result;
  const pointer = `#/rows/${index}/${member}`;
  return { index, outcome: "refused", errors: [{ in: "body", pointer, code, detail }] };
}

const LONGEST_POINTER = 1024;
const LONGEST_DETAIL = 1000;

/** A mistake whose pointer begins at the batch. One that would be too long names the row. */
function mistake(index: number, { pointer, code, message }: Issue) {
  const text = pointer.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
  const whole = `#/rows/${index}${encodeURI(text).replaceAll("#", "%23")}`;
  return {
    in: "body" as const,
    pointer: whole.length > LONGEST_POINTER ? `#/rows/${index}` : whole,
    code,
    detail: message.slice(0, LONGEST_DETAIL).replaceAll(/\p{Surrogate}/gu, "\uFFFD"),
  };
}
